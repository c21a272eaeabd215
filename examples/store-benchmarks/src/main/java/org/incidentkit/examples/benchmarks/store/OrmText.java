package org.incidentkit.examples.benchmarks.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.incidentkit.core.record.Text;
import org.jspecify.annotations.Nullable;

/** The words of a record as an entity. */
@Entity
@Table(name = "orm_text", indexes = @Index(columnList = "record"))
class OrmText {
    @Id
    @Nullable
    String id;

    @Nullable
    String record;

    @Nullable
    String digest;

    @Nullable
    String salt;

    @Nullable
    @Column(columnDefinition = "text")
    String content;

    /** The mapper makes it. */
    OrmText() {}

    static OrmText of(String record, Text text) {
        OrmText made = new OrmText();
        made.id = record + "#" + text.number();
        made.record = record;
        made.digest = text.digest();
        made.salt = text.salt().orElseThrow();
        made.content = text.content().orElseThrow();
        return made;
    }
}
