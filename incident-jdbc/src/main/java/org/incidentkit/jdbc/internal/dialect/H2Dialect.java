package org.incidentkit.jdbc.internal.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** H2, version 2. */
public final class H2Dialect implements SqlDialect {
    private static final String UNIQUE_KEY_TAKEN = "23505";
    private static final Set<String> PASSING = Set.of("40001", "HYT00", "90131");

    private static final Set<String> MODES = Set.of("REGULAR", "STRICT", "LEGACY", "PostgreSQL", "MariaDB", "MySQL");
    // A character column of H2 takes at most 1,048,576 characters.
    private static final int LONG_TEXT = 1_000_000;

    /** Speaks H2. */
    public H2Dialect() {}

    @Override
    public String folder() {
        return "h2";
    }

    @Override
    public boolean isSpokenBy(String product) {
        return product.equals("H2");
    }

    @Override
    public ServerVersion oldest() {
        return new ServerVersion(2, 2);
    }

    /** Other modes take two nulls for one key, or an empty text for null. */
    @Override
    public Optional<String> trouble(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("TABLE INFORMATION_SCHEMA.SETTINGS")) {
            while (rows.next()) {
                if (rows.getString(1).equals("MODE") && !MODES.contains(rows.getString(2))) {
                    return Optional.of("H2 is in MODE=" + rows.getString(2)
                            + ", which takes other keys for equal than the desk does: open it in one of "
                            + new TreeSet<>(MODES));
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public String token() {
        return "CAST(RANDOM_UUID() AS VARCHAR(36))";
    }

    @Override
    public String now() {
        return "CURRENT_TIMESTAMP(6)";
    }

    @Override
    public String insertNew(String insert, String marks, String existing) {
        return insert + " SELECT " + marks + " WHERE NOT EXISTS (" + existing + ")";
    }

    @Override
    public boolean isKeyAskedFor() {
        return true;
    }

    @Override
    public boolean isUnionKept() {
        return false;
    }

    @Override
    public boolean isWaitingApart() {
        return true;
    }

    @Override
    public long longestWait(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("CALL LOCK_TIMEOUT()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void waitNoLonger(Connection connection, long milliseconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + milliseconds);
        }
    }

    @Override
    public int longText() {
        return LONG_TEXT;
    }

    @Override
    public boolean isTaken(SQLException failure) {
        return UNIQUE_KEY_TAKEN.equals(failure.getSQLState());
    }

    @Override
    public boolean isPassing(SQLException failure) {
        return PASSING.contains(String.valueOf(failure.getSQLState()));
    }
}
