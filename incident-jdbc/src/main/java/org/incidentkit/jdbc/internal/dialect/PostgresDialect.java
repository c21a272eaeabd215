package org.incidentkit.jdbc.internal.dialect;

import java.sql.SQLException;
import java.util.Set;

/** PostgreSQL, version 14 or later. */
public final class PostgresDialect implements SqlDialect {
    private static final String UNIQUE_KEY_TAKEN = "23505";

    /** A division by zero, which only our own gates do. */
    private static final String GATE_SHUT = "22012";

    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03");

    /** A text cannot hold the character 0. */
    private static final Spelling SPELLING = new Spelling(false);

    /** Speaks PostgreSQL. */
    public PostgresDialect() {}

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public boolean isSpokenBy(String product) {
        return product.equals("PostgreSQL");
    }

    @Override
    public ServerVersion oldest() {
        return new ServerVersion(14, 0);
    }

    @Override
    public String stored(String text) {
        return SPELLING.stored(text);
    }

    @Override
    public String told(String stored) {
        return SPELLING.told(stored);
    }

    @Override
    public String token() {
        return "CAST(gen_random_uuid() AS text)";
    }

    /** That of the statement, not of the transaction, which a host may have begun long ago. */
    @Override
    public String now() {
        return "clock_timestamp()";
    }

    /** A statement that fails would take the host's transaction with it. */
    @Override
    public String unlessTaken() {
        return " ON CONFLICT DO NOTHING";
    }

    /** Stricter isolation fails with 40001, which is done again; asking for it would cost a round trip each time. */
    @Override
    public boolean isIsolationSet() {
        return false;
    }

    @Override
    public boolean isSeekingByRow() {
        return true;
    }

    @Override
    public boolean isLeapingByRecursion() {
        return true;
    }

    @Override
    public boolean isWritingInQueries() {
        return true;
    }

    @Override
    public boolean isGateShut(SQLException failure) {
        return GATE_SHUT.equals(failure.getSQLState()) || isTaken(failure);
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
