package org.incidentkit.examples.benchmarks.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueRow;
import org.jspecify.annotations.Nullable;

/** An incident as an entity, with the indexes a desk needs and the mapper's own version. */
@Entity
@Table(
        name = "orm_record",
        indexes = {
            @Index(columnList = "number", unique = true),
            @Index(columnList = "open, rank, due, id"),
            @Index(columnList = "open, groupName, rank, due, id"),
            @Index(columnList = "open, assignee, rank, due, id"),
            @Index(columnList = "caller, id"),
            @Index(columnList = "requester, id")
        })
class OrmRecord {
    @Id
    @Nullable
    String id;

    @Version
    int version;

    @Nullable
    String number;

    @Nullable
    String lastHash;

    @Nullable
    String state;

    @Nullable
    String phase;

    boolean open;
    int rank;

    @Nullable
    String category;

    @Nullable
    String groupName;

    @Nullable
    String assignee;

    @Nullable
    String caller;

    @Nullable
    String requester;

    @Nullable
    Instant opened;

    @Nullable
    Instant updated;

    @Nullable
    Instant due;

    @Nullable
    @Column(columnDefinition = "text")
    String body;

    /** The mapper makes it. */
    OrmRecord() {}

    void take(Rows rows) {
        Work work = rows.work();
        QueuePosition place = QueueRow.of(work).position();
        id = work.ref().id();
        number = work.number();
        lastHash = rows.lines().get(rows.lines().size() - 1).seal().hash();
        state = work.status().state();
        phase = work.status().phase().name();
        open = work.status().isOpen();
        rank = place.rank();
        category = work.category().orElseThrow().value();
        groupName = work.group().orElseThrow().value();
        caller = work.people().caller().value();
        requester = work.people().requester().value();
        opened = work.milestones().openedAt();
        updated = work.milestones().updatedAt();
        due = place.due();
        body = rows.body();
    }
}
