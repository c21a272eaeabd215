package org.incidentkit.examples.benchmarks.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a record is due, as an entity. */
@Entity
@Table(name = "orm_due", indexes = @Index(columnList = "due, id"))
class OrmDue {
    @Id
    @Nullable
    String id;

    @Nullable
    Instant due;

    @Nullable
    String token;

    /** The mapper makes it. */
    OrmDue() {}

    static OrmDue of(Rows rows) {
        OrmDue made = new OrmDue();
        made.id = rows.work().ref().id();
        made.due = rows.change().dueAt().orElseThrow();
        return made;
    }
}
