package org.incidentkit.examples.benchmarks.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.RecordChange;

/**
 * The rows of one decision.
 *
 * @param change what the desk decided
 * @param work the record after it
 * @param body its body as the desk stores it
 */
record Rows(RecordChange change, Work work, String body) {
    private static final SnapshotCodec CODEC = new SnapshotCodec();

    static Rows of(RecordChange change) {
        return of(change, CODEC.write(change.after()).canonical());
    }

    static Rows of(RecordChange change, String body) {
        return new Rows(change, (Work) change.after(), body);
    }

    List<JournalLine> lines() {
        return change.lines();
    }

    void bindNew(PreparedStatement statement) throws SQLException {
        bindKey(statement, bindState(statement));
    }

    void bindKnown(PreparedStatement statement) throws SQLException {
        int next = bindKey(statement, bindState(statement));
        statement.setLong(next, change.expected().value());
    }

    private int bindState(PreparedStatement statement) throws SQLException {
        QueuePosition place = QueueRow.of(work).position();
        statement.setLong(1, work.version().value());
        statement.setString(2, lines().get(lines().size() - 1).seal().hash());
        statement.setString(3, work.number());
        statement.setString(4, work.status().state());
        statement.setString(5, work.status().phase().name());
        statement.setBoolean(6, work.status().isOpen());
        statement.setInt(7, place.rank());
        statement.setString(8, work.category().orElseThrow().value());
        statement.setString(9, work.group().orElseThrow().value());
        statement.setString(10, work.people().caller().value());
        statement.setString(11, work.people().requester().value());
        statement.setInt(12, work.title().number());
        at(statement, 13, work.milestones().openedAt());
        at(statement, 14, work.milestones().updatedAt());
        at(statement, 15, place.due());
        statement.setInt(16, 1);
        statement.setString(17, body);
        return 18;
    }

    int bindKey(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, TenantId.DEFAULT.value());
        statement.setString(first + 1, work.ref().kind().name());
        statement.setString(first + 2, work.ref().id());
        return first + 3;
    }

    void bindLine(PreparedStatement statement, JournalLine line) throws SQLException {
        int next = bindKey(statement, 1);
        statement.setLong(next++, line.envelope().seq());
        at(statement, next++, line.envelope().occurredAt());
        at(statement, next++, line.envelope().recordedAt());
        Attribution by = line.envelope().by();
        statement.setString(next++, by.actor().value());
        statement.setString(next++, by.onBehalfOf().map(PersonId::value).orElse(null));
        statement.setString(next++, by.cause().orElse(null));
        statement.setString(next++, line.stored().type());
        statement.setInt(next++, line.stored().v());
        statement.setString(next++, line.stored().payload());
        statement.setString(next++, line.seal().prevHash());
        statement.setString(next, line.seal().hash());
    }

    void bindText(PreparedStatement statement, Text text) throws SQLException {
        int next = bindKey(statement, 1);
        statement.setInt(next++, text.number());
        statement.setString(next++, text.digest());
        statement.setString(next++, text.salt().orElseThrow());
        statement.setString(next, text.content().orElseThrow());
    }

    void bindPointer(PreparedStatement statement, JournalLine line) throws SQLException {
        statement.setLong(bindKey(statement, 1), line.envelope().seq());
    }

    void bindDue(PreparedStatement statement) throws SQLException {
        at(statement, 1, change.dueAt().orElseThrow());
        bindKey(statement, 2);
    }

    private static void at(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
