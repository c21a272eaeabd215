package org.incidentkit.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Does statements on one connection, within what its owner has begun. Used by one thread. */
public final class Session {
    private final Connection connection;
    private final Settings settings;
    private boolean undone;

    Session(Connection connection, Settings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /** {@return a row made into a value for every row found, in order} */
    public <T> List<T> list(SqlText sql, Binding binding, Reading<T> reading) {
        try {
            return rows(sql, binding, reading);
        } catch (SQLException e) {
            throw Failures.of(sql, e);
        }
    }

    /** {@return the first row found, made into a value} */
    public <T> Optional<T> first(SqlText sql, Binding binding, Reading<T> reading) {
        return list(sql, binding, reading).stream().findFirst();
    }

    /** {@return how many rows were changed} */
    public int update(SqlText sql, Binding binding) {
        try {
            return execute(sql, binding);
        } catch (SQLException e) {
            throw Failures.of(sql, e);
        }
    }

    /** {@return whether the row was inserted; false when a unique key is taken, and then all is to be undone} */
    public boolean insert(SqlText sql, Binding binding) {
        try {
            return execute(sql, binding) == 1;
        } catch (SQLException e) {
            if (settings.dialect().isTaken(e)) {
                return false;
            }
            throw Failures.of(sql, e);
        }
    }

    /** {@return whether a row was inserted for every item, in one statement; otherwise all is to be undone} */
    public <E> boolean insertAll(SqlText sql, List<E> items, ItemBinding<? super E> binding) {
        SqlText rows = new SqlText(sql.table(), sql.rows(items.size()));
        Binding all = parameters -> {
            for (E item : items) {
                binding.bind(parameters, item);
            }
        };
        try {
            return execute(rows, all) == items.size();
        } catch (SQLException e) {
            if (settings.dialect().isTaken(e)) {
                return false;
            }
            throw Failures.of(rows, e);
        }
    }

    /** {@return for each item, how many rows were changed; asked one by one of a driver that does not tell it of batches} */
    public <E> List<Integer> counted(SqlText sql, List<E> items, ItemBinding<? super E> binding) {
        if (items.size() < 2 || !settings.counts().areTold()) {
            return items.stream()
                    .map(item -> update(sql, parameters -> binding.bind(parameters, item)))
                    .toList();
        }
        List<Integer> counts = each(sql, items, binding);
        if (counts.contains(Statement.SUCCESS_NO_INFO)) {
            settings.counts().areNotTold();
            throw Raced.uncounted(sql);
        }
        return counts;
    }

    /** {@return for each item, how many rows were changed, as far as the driver tells} */
    public <E> List<Integer> each(SqlText sql, List<E> items, ItemBinding<? super E> binding) {
        if (items.isEmpty()) {
            return List.of();
        }
        long start = settings.log().start();
        try (PreparedStatement statement = prepare(sql)) {
            Parameters parameters = parameters(statement);
            for (E item : items) {
                binding.bind(parameters, item);
                parameters.next();
            }
            List<Integer> counts =
                    Arrays.stream(statement.executeBatch()).boxed().toList();
            settings.log().done(sql, start, counts.size());
            return counts;
        } catch (SQLException e) {
            throw Failures.of(sql, e);
        }
    }

    /** {@return whether all gates of a statement held; otherwise it has done nothing, and the rest is to be undone} */
    public boolean passes(SqlText sql, Binding binding) {
        try {
            rows(sql, binding, Row::whole);
            return true;
        } catch (SQLException e) {
            if (settings.dialect().isGateShut(e)) {
                undo();
                return false;
            }
            throw Failures.of(sql, e);
        }
    }

    /** Whatever was written is to be undone, and is no failure. */
    public void undo() {
        undone = true;
    }

    boolean isUndone() {
        return undone;
    }

    private <T> List<T> rows(SqlText sql, Binding binding, Reading<T> reading) throws SQLException {
        long start = settings.log().start();
        try (PreparedStatement statement = prepare(sql)) {
            binding.bind(parameters(statement));
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows, settings.dialect());
                while (row.next()) {
                    found.add(reading.read(row));
                }
            }
            settings.log().done(sql, start, found.size());
            return found;
        }
    }

    private int execute(SqlText sql, Binding binding) throws SQLException {
        long start = settings.log().start();
        try (PreparedStatement statement = prepare(sql)) {
            binding.bind(parameters(statement));
            int count = statement.executeUpdate();
            settings.log().done(sql, start, count);
            return count;
        }
    }

    private Parameters parameters(PreparedStatement statement) {
        return new Parameters(new StatementValues(statement, settings.dialect()), settings.dialect());
    }

    private PreparedStatement prepare(SqlText sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        if (settings.timeoutSeconds() > 0) {
            statement.setQueryTimeout(settings.timeoutSeconds());
        }
        return statement;
    }
}
