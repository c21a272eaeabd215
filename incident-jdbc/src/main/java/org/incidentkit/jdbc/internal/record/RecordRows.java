package org.incidentkit.jdbc.internal.record;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Hold;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.sql.Limit;
import org.incidentkit.jdbc.internal.sql.Parameters;

/** What of a record goes into columns of its own, because queries use it. */
final class RecordRows {
    private static final Limit STATE = new Limit("state", 100);

    private RecordRows() {}

    static void state(Parameters parameters, RecordChange change, StoredBody body) throws SQLException {
        Snapshot after = change.after();
        JournalLine last = change.lines().get(change.lines().size() - 1);
        parameters.whole(after.version().value()).text(last.seal().hash());
        if (after instanceof Work work) {
            work(parameters, work);
        } else {
            bare(parameters, last.envelope().occurredAt());
        }
        parameters.whole(body.form()).longText(body.text());
    }

    private static void work(Parameters parameters, Work work) throws SQLException {
        QueuePosition place = QueueRow.of(work).position();
        parameters
                .text(work.number())
                .text(work.status().state(), STATE)
                .text(work.status().phase().name())
                .flag(work.status().isOpen())
                .whole(place.rank())
                .text(work.category().map(CategoryPath::value))
                .text(work.group().map(GroupId::value))
                .text(work.assignee().map(PersonId::value))
                .text(work.people().caller().value())
                .text(work.people().requester().value())
                .text(work.status().hold().flatMap(Hold::reason).map(HoldReason::name))
                .small(Optional.of(work.title().number()))
                .at(Optional.of(work.milestones().openedAt()))
                .at(work.milestones().updatedAt())
                .at(place.due());
    }

    /** An item or the configuration: nothing to queue, to own or to promise. */
    private static void bare(Parameters parameters, Instant updatedAt) throws SQLException {
        Optional<String> none = Optional.empty();
        parameters.text(none).text(none).text(none);
        parameters.flag(false).whole(QueuePosition.NO_PRIORITY);
        parameters.text(none).text(none).text(none).text(none).text(none).text(none);
        parameters.small(Optional.empty()).at(Optional.empty()).at(updatedAt).at(QueuePosition.NEVER);
    }
}
