package org.incidentkit.examples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.store.RecordChange;

/**
 * Hand-written JDBC, one statement after the other in one transaction, as most hosts write it: it is given what the
 * desk has decided, so that it pays for the database only.
 */
final class PlainJdbcPeer implements Peer {
    private final DataSource source;
    private final PlainSql sql;
    private final List<Rows> logs = new ArrayList<>();
    private final List<Rows> notes = new ArrayList<>();

    PlainJdbcPeer(DataSource source, String prefix, List<RecordChange> logs, List<RecordChange> notes) {
        this.source = source;
        this.sql = new PlainSql(prefix);
        logs.forEach(change -> this.logs.add(Rows.of(change)));
        notes.forEach(change -> this.notes.add(Rows.of(change)));
    }

    @Override
    public String title() {
        return "JDBC, single statements";
    }

    @Override
    public void log(int n) throws SQLException {
        Rows rows = logs.get(n);
        inTransaction(connection -> {
            configuration(connection);
            update(connection, sql.insertRecord, statement -> rows.bindNew(statement));
            beside(connection, rows);
            update(connection, sql.insertDue, statement -> rows.bindDue(statement));
        });
    }

    @Override
    public void work(int n) throws SQLException {
        Rows rows = notes.get(n);
        inTransaction(connection -> {
            read(connection, sql.findRecord, rows);
            read(connection, sql.findTexts, rows);
            configuration(connection);
            if (update(connection, sql.updateRecord, statement -> rows.bindKnown(statement)) != 1) {
                throw new SQLException("stale");
            }
            beside(connection, rows);
            update(connection, sql.updateDue, statement -> rows.bindDue(statement));
        });
    }

    private void beside(Connection connection, Rows rows) throws SQLException {
        for (JournalLine line : rows.lines()) {
            update(connection, sql.insertJournal, statement -> rows.bindLine(statement, line));
            for (Text text : line.texts()) {
                update(connection, sql.insertText, statement -> rows.bindText(statement, text));
            }
            update(connection, sql.insertOutbox, statement -> rows.bindPointer(statement, line));
        }
    }

    private void configuration(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.configuration);
                ResultSet found = statement.executeQuery()) {
            found.next();
        }
    }

    private static void read(Connection connection, String query, Rows rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            rows.bindKey(statement, 1);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    found.getString(1);
                }
            }
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private static int update(Connection connection, String text, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            binding.bind(statement);
            return statement.executeUpdate();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
