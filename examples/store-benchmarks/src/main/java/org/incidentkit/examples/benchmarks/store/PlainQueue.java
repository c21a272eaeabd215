package org.incidentkit.examples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.incidentkit.core.store.QueuePosition;
import org.jspecify.annotations.Nullable;

/** Pages of the queue by hand: the columns a list shows, into plain objects. */
final class PlainQueue {
    private static final String COLUMNS =
            "SELECT r.kind, r.id, r.number, r.state, r.phase, r.priority_rank, r.group_id,"
                    + " r.assignee, r.due_at, r.opened_at, r.updated_at, t.content FROM ";

    private final DataSource source;
    private final String first;
    private final String after;

    PlainQueue(DataSource source, String prefix, int page) {
        this.source = source;
        String from = COLUMNS + prefix + "record r LEFT JOIN " + prefix
                + "text t ON t.tenant = r.tenant AND t.kind = r.kind AND t.id = r.id AND t.number = r.title_text"
                + " WHERE r.tenant = ? AND r.is_open";
        String order = " ORDER BY r.priority_rank, r.due_at, r.id, r.kind LIMIT " + page;
        this.first = from + order;
        this.after = from + " AND (r.priority_rank, r.due_at, r.id, r.kind) > (?, ?, ?, ?)" + order;
    }

    /** A line of the list. */
    record Line(
            String kind,
            String id,
            String number,
            String state,
            String phase,
            int rank,
            @Nullable String group,
            @Nullable String assignee,
            OffsetDateTime due,
            OffsetDateTime opened,
            OffsetDateTime updated,
            @Nullable String title) {}

    List<Line> first() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(first)) {
            statement.setString(1, "default");
            return lines(statement);
        }
    }

    List<Line> after(QueuePosition place) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(after)) {
            statement.setString(1, "default");
            statement.setInt(2, place.rank());
            statement.setObject(3, place.due().atOffset(ZoneOffset.UTC));
            statement.setString(4, place.record().id());
            statement.setString(5, place.record().kind().name());
            return lines(statement);
        }
    }

    private static List<Line> lines(PreparedStatement statement) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                lines.add(new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class),
                        row.getObject(10, OffsetDateTime.class),
                        row.getObject(11, OffsetDateTime.class),
                        row.getString(12)));
            }
        }
        return lines;
    }
}
