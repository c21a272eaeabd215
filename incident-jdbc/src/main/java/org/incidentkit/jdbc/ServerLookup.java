package org.incidentkit.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.jdbc.internal.dialect.ServerVersion;
import org.incidentkit.jdbc.internal.sql.BatchCounts;
import org.incidentkit.jdbc.internal.sql.Settings;
import org.incidentkit.jdbc.internal.sql.StatementLog;

/**
 * What a database says of itself; one that is none of ours, or too old, is refused.
 *
 * @param dialect which one it is
 * @param isReadingDirty whether its connections come so that reads would see what is not committed
 */
record ServerLookup(Dialect dialect, boolean isReadingDirty) {
    static ServerLookup of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            Dialect dialect = named(server.getDatabaseProductName());
            refuseOld(dialect, new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion()));
            dialect.sql().trouble(connection).ifPresent(trouble -> {
                throw new StorageException(trouble, null);
            });
            boolean isReadingDirty = dialect.sql().isIsolationSet()
                    && connection.getTransactionIsolation() < Connection.TRANSACTION_READ_COMMITTED;
            return new ServerLookup(dialect, isReadingDirty);
        } catch (SQLException e) {
            throw new StorageException(
                    "no connection to ask which database it is: " + e.getMessage()
                            + ". Check that the database is up and that the data source names it",
                    e);
        }
    }

    Settings settings(int timeoutSeconds, StatementLog log) {
        return new Settings(dialect.sql(), timeoutSeconds, log, new BatchCounts(), isReadingDirty);
    }

    private static Dialect named(String product) {
        return Arrays.stream(Dialect.values())
                .filter(known -> known.sql().isSpokenBy(product))
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        "the database '" + product + "' is none of " + Arrays.toString(Dialect.values())
                                + ": name the dialect it speaks with JdbcStoreBuilder.dialect",
                        null));
    }

    private static void refuseOld(Dialect dialect, ServerVersion found) {
        ServerVersion required = dialect.sql().oldest();
        if (found.compareTo(required) < 0) {
            throw new StorageException(
                    "the database is " + dialect + " " + found + ", required is " + required
                            + " or later: upgrade it. Something else that speaks like a later one is taken at its word"
                            + " when its dialect is named with JdbcStoreBuilder.dialect",
                    null);
        }
    }
}
