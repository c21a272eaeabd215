package org.incidentkit.examples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Text;

/**
 * Hand-written JDBC, one statement after the other in one transaction, as most hosts write it. It reads what the desk
 * reads (the record with its words, the version of the configuration), draws its numbers in blocks as the desk does,
 * and writes the same rows, byte for byte. It decides nothing: no rules, no working time, no lifecycle.
 *
 * <p>In one flavour it also does what any host has to do between the request and its statements: {@link Building}. In
 * the other it is given its rows ready-made and pays for the database alone.
 */
final class PlainJdbcPeer implements Peer {
    private static final int NUMBERS_AT_ONCE = 20;

    private final DataSource source;
    private final PlainSql sql;
    private final Making making;

    private PlainJdbcPeer(DataSource source, String prefix, Making making) {
        this.source = source;
        this.sql = new PlainSql(prefix);
        this.making = making;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.createNumbers);
        } catch (SQLException e) {
            throw new IllegalStateException(sql.createNumbers, e);
        }
    }

    /**
     * Where its rows come from.
     *
     * @param title what the table calls it
     * @param log the rows of the n-th incident
     * @param note those of the n-th note
     * @param reader what is done with the body of a record that is read
     */
    private record Making(String title, IntFunction<Rows> log, IntFunction<Rows> note, Consumer<String> reader) {}

    static PlainJdbcPeer given(DataSource source, String prefix, Decided decided) {
        List<Rows> logs = decided.logs().stream().map(Rows::of).toList();
        List<Rows> notes = decided.notes().stream().map(Rows::of).toList();
        return new PlainJdbcPeer(
                source, prefix, new Making("JDBC, rows ready-made", logs::get, notes::get, body -> {}));
    }

    static PlainJdbcPeer building(DataSource source, String prefix, Decided decided) {
        Building building = new Building();
        List<Building.Plan> logs = decided.logs().stream().map(building::plan).toList();
        List<Building.Plan> notes = decided.notes().stream().map(building::plan).toList();
        return new PlainJdbcPeer(
                source,
                prefix,
                new Making(
                        "JDBC, single statements",
                        n -> building.log(n, logs.get(n)),
                        n -> building.note(n, notes.get(n)),
                        building::read));
    }

    @Override
    public String title() {
        return making.title();
    }

    @Override
    public void log(int n) throws SQLException {
        Rows rows = making.log().apply(n);
        inTransaction(connection -> {
            if (n % NUMBERS_AT_ONCE == 0) {
                first(connection, sql.drawNumbers);
            }
            first(connection, sql.configuration);
            update(connection, sql.insertRecord, statement -> rows.bindNew(statement));
            beside(connection, rows);
            update(connection, sql.insertDue, statement -> rows.bindDue(statement));
        });
    }

    @Override
    public void work(int n) throws SQLException {
        Rows rows = making.note().apply(n);
        inTransaction(connection -> {
            making.reader().accept(read(connection, sql.findRecord, rows));
            read(connection, sql.findTexts, rows);
            first(connection, sql.configuration);
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

    private static void first(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            found.next();
            found.getLong(1);
        }
    }

    /** Reads every row, and gives the first column of the last. */
    private static String read(Connection connection, String query, Rows rows) throws SQLException {
        String last = "";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            rows.bindKey(statement, 1);
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    last = found.getString(1);
                    for (int column = 2; column <= columns; column++) {
                        found.getString(column);
                    }
                }
            }
        }
        return last;
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
