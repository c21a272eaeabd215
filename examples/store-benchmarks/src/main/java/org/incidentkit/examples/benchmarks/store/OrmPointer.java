package org.incidentkit.examples.benchmarks.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A pointer to a line that is to be told, as an entity; its ids come fifty at a time from a sequence. */
@Entity
@Table(name = "orm_outbox")
class OrmPointer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    long id;

    @Nullable
    String line;

    /** The mapper makes it. */
    OrmPointer() {}

    static OrmPointer to(OrmLine line) {
        OrmPointer made = new OrmPointer();
        made.line = line.id;
        return made;
    }
}
