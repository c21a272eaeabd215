package org.incidentkit.examples.benchmarks.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.incidentkit.core.journal.JournalLine;
import org.jspecify.annotations.Nullable;

/** A line of a journal as an entity. */
@Entity
@Table(name = "orm_line")
class OrmLine {
    @Id
    @Nullable
    String id;

    @Nullable
    Instant occurred;

    @Nullable
    Instant recorded;

    @Nullable
    String actor;

    @Nullable
    String type;

    int v;

    @Nullable
    @Column(columnDefinition = "text")
    String payload;

    @Nullable
    String prevHash;

    @Nullable
    String hash;

    /** The mapper makes it. */
    OrmLine() {}

    static OrmLine of(JournalLine line) {
        OrmLine made = new OrmLine();
        made.id = line.envelope().record().id() + "#" + line.envelope().seq();
        made.occurred = line.envelope().occurredAt();
        made.recorded = line.envelope().recordedAt();
        made.actor = line.envelope().by().actor().value();
        made.type = line.stored().type();
        made.v = line.stored().v();
        made.payload = line.stored().payload();
        made.prevHash = line.seal().prevHash();
        made.hash = line.seal().hash();
        return made;
    }
}
