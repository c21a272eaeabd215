package org.incidentkit.jdbc.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** MariaDB, version 10.6 or later. */
public final class MariaDbDialect implements SqlDialect {
    private static final int DUPLICATE_ENTRY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int CHANGED_SINCE_READ = 1020;

    private static final Spelling SPELLING = new Spelling(true);

    /** Speaks MariaDB. */
    public MariaDbDialect() {}

    @Override
    public String folder() {
        return "mariadb";
    }

    @Override
    public boolean isSpokenBy(String product) {
        return product.equals("MariaDB");
    }

    @Override
    public ServerVersion oldest() {
        return new ServerVersion(10, 6);
    }

    @Override
    public String stored(String text) {
        return SPELLING.stored(text);
    }

    @Override
    public String told(String stored) {
        return SPELLING.told(stored);
    }

    /** A TIMESTAMP ends in 2038 and moves with the session's zone: columns are DATETIME, in UTC. */
    @Override
    public void bind(PreparedStatement statement, int index, Instant at) throws SQLException {
        statement.setObject(index, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    @Override
    public Optional<Instant> instant(ResultSet rows, int index) throws SQLException {
        return Optional.ofNullable(rows.getObject(index, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    @Override
    public String token() {
        return "UUID()";
    }

    @Override
    public String now() {
        return "UTC_TIMESTAMP(6)";
    }

    /** With useAffectedRows, which is the host's to choose, an update counts the rows it has changed, not those it found. */
    @Override
    public String unlessUncounted() {
        return " ON DUPLICATE KEY UPDATE tenant = tenant";
    }

    /** Batches of INSERT ... SELECT are refused by the driver's bulk protocol; IGNORE would cut long texts silently. */
    @Override
    public String insertNew(String insert, String marks, String existing) {
        return insert + " VALUES (" + marks + ") ON DUPLICATE KEY UPDATE tenant = tenant";
    }

    @Override
    public boolean isTaken(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE_ENTRY;
    }

    @Override
    public boolean isPassing(SQLException failure) {
        int code = failure.getErrorCode();
        return code == DEADLOCK || code == LOCK_WAIT_TIMEOUT || code == CHANGED_SINCE_READ;
    }
}
