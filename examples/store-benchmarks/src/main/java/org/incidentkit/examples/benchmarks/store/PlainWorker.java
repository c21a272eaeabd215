package org.incidentkit.examples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;

/**
 * Due work by hand: a hundred rows claimed in one statement, their records and words read together, everything written
 * in batches and committed at once. It is given what the desk would decide, so that it pays for the database only.
 */
final class PlainWorker implements Worker {
    private static final int BATCH = 100;

    private final DataSource source;
    private final PlainSql sql;
    private final ClaimSql claims;
    private final Map<RecordRef, Rows> decisions;
    private final Instant now;

    PlainWorker(DataSource source, String prefix, Map<RecordRef, Rows> decisions, Instant now) {
        this.source = source;
        this.sql = new PlainSql(prefix);
        this.claims = new ClaimSql(prefix);
        this.decisions = decisions;
        this.now = now;
    }

    @Override
    public String title() {
        return "JDBC, batches by hand";
    }

    @Override
    public int work(int limit) throws SQLException {
        int done = 0;
        while (done < limit) {
            try (Connection connection = source.getConnection()) {
                String token = UUID.randomUUID().toString();
                List<String> ids = claim(connection, token, Math.min(BATCH, limit - done));
                if (ids.isEmpty()) {
                    return done;
                }
                Object[] found = ids.toArray();
                read(connection, claims.records, found);
                read(connection, claims.texts, found);
                write(connection, token, ids);
                done += ids.size();
            }
        }
        return done;
    }

    private List<String> claim(Connection connection, String token, int limit) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(claims.claim)) {
            statement.setString(1, token);
            statement.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        ids.sort(null);
        return ids;
    }

    private static void read(Connection connection, String query, Object[] ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 4; column++) {
                        rows.getString(column);
                    }
                }
            }
        }
    }

    private void write(Connection connection, String token, List<String> ids) throws SQLException {
        List<Rows> decided = ids.stream()
                .map(id -> Objects.requireNonNull(decisions.get(new RecordRef(RecordKind.INCIDENT, id))))
                .toList();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(sql.configuration);
                ResultSet found = statement.executeQuery()) {
            found.next();
        }
        gated(connection, sql.updateRecord, decided, Rows::bindKnown);
        gated(connection, claims.rearm, decided, (rows, statement) -> {
            rows.bindDue(statement);
            statement.setString(5, token);
        });
        each(connection, claims.insertJournal, decided, (rows, statement, line) -> PlainLines.bind(statement, line));
        each(connection, sql.insertOutbox, decided, Rows::bindPointer);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private interface Binding {
        void bind(Rows rows, PreparedStatement statement) throws SQLException;
    }

    private interface LineBinding {
        void bind(Rows rows, PreparedStatement statement, JournalLine line) throws SQLException;
    }

    /** Every row must be as it was found. */
    private static void gated(Connection connection, String text, List<Rows> decided, Binding binding)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (Rows rows : decided) {
                binding.bind(rows, statement);
                statement.addBatch();
            }
            if (Arrays.stream(statement.executeBatch()).anyMatch(count -> count != 1)) {
                throw new SQLException("stale: " + text);
            }
        }
    }

    private static void each(Connection connection, String text, List<Rows> decided, LineBinding binding)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (Rows rows : decided) {
                for (JournalLine line : rows.lines()) {
                    binding.bind(rows, statement, line);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
