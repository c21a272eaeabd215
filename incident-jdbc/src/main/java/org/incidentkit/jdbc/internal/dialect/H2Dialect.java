package org.incidentkit.jdbc.internal.dialect;

import java.sql.SQLException;
import java.util.Set;

/** H2, version 2. */
public final class H2Dialect implements SqlDialect {
    private static final String UNIQUE_KEY_TAKEN = "23505";
    private static final Set<String> PASSING = Set.of("40001", "HYT00", "90131");

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
