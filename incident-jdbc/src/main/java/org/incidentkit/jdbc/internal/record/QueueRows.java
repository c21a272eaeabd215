package org.incidentkit.jdbc.internal.record;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.Row;

/**
 * The row of a queue.
 *
 * @param line what the list shows
 * @param body the whole record, when a filter has to look into it
 */
record QueueRows(QueueRow line, Optional<String> body) {
    static QueueRows read(Row row, boolean filtered) throws SQLException {
        QueueRow line = QueueRow.builder()
                .ref(row.ref())
                .number(row.text())
                .state(row.text())
                .phase(Phase.valueOf(row.text()))
                .priority(priority(row.small()))
                .group(row.maybe().map(GroupId::new))
                .assignee(row.maybe().map(PersonId::new))
                .dueAt(Optional.of(row.at()).filter(QueuePosition.NEVER::isAfter))
                .openedAt(row.at())
                .updatedAt(row.at())
                .title(row.maybeLong().orElse(Text.ERASED))
                .build();
        return new QueueRows(line, filtered ? Optional.of(row.longText()) : Optional.empty());
    }

    /** Binds what {@link QueueSql#page} leaves open, but for the place to go on after. */
    static void bind(Parameters parameters, TenantId tenant, QueueQuery query, Visibility visibility)
            throws SQLException {
        parameters.tenant(tenant);
        for (RecordKind kind : query.kinds().stream().sorted().toList()) {
            parameters.text(kind.name());
        }
        if (query.group().isPresent()) {
            parameters.text(query.group().get().value());
        }
        if (query.assignee().isPresent()) {
            parameters.text(query.assignee().get().value());
        }
        if (query.linkedTo().isPresent()) {
            parameters.ref(query.linkedTo().get());
        }
        VisibilitySql.bind(visibility, parameters);
    }

    /** Binds a place as one row. */
    static void afterRow(Parameters parameters, QueuePosition place) throws SQLException {
        parameters
                .whole(place.rank())
                .at(place.due())
                .text(place.record().id())
                .text(place.record().kind().name());
    }

    /** Binds a place column by column. */
    static void after(Parameters parameters, QueuePosition place) throws SQLException {
        Instant due = place.due();
        String id = place.record().id();
        parameters
                .whole(place.rank())
                .whole(place.rank())
                .at(due)
                .at(due)
                .text(id)
                .text(id)
                .text(place.record().kind().name());
    }

    private static Optional<Priority> priority(int rank) {
        return rank == QueuePosition.NO_PRIORITY ? Optional.empty() : Optional.of(Priority.ofRank(rank));
    }
}
