package org.incidentkit.jdbc.internal.sql;

import java.sql.SQLException;
import org.incidentkit.core.common.StorageException;

/** Says what a driver's exception means for whoever runs the database. */
final class Failures {
    private static final String NOTHING_WRITTEN = "Nothing was written. ";

    private Failures() {}

    static StorageException of(SqlText sql, SQLException cause) {
        return new StorageException(
                "table " + sql.table() + ": " + message(cause) + ". " + NOTHING_WRITTEN + advice(cause) + " Statement: "
                        + sql.text(),
                cause);
    }

    static StorageException connecting(SQLException cause) {
        return new StorageException(
                "no connection: " + message(cause) + ". " + NOTHING_WRITTEN
                        + "Check that the database is up, that the data source names it, and that its pool is not used up.",
                cause);
    }

    static StorageException transaction(String step, SQLException cause) {
        return new StorageException(
                step + " failed: " + message(cause) + ". " + NOTHING_WRITTEN + advice(cause), cause);
    }

    static StorageException committing(SQLException cause) {
        return new StorageException(
                "commit failed: " + message(cause)
                        + ". Whether it was written is not known: read, or ask again under the same command id.",
                cause);
    }

    /** H2 tells the statement once more after the first line, with values. */
    private static String message(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf("; SQL statement:");
        return (end < 0 ? message : message.substring(0, end)) + " (SQLSTATE " + cause.getSQLState() + ")";
    }

    private static String advice(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith("42")) {
            return "Check the schema: open the store with SchemaMode.VALIDATE to see what is missing.";
        }
        if (state.startsWith("40") || state.startsWith("HYT")) {
            return "Others held the rows for too long: try again.";
        }
        if (state.startsWith("08") || state.startsWith("90")) {
            return "The connection was lost or the database refused: see its log, then try again.";
        }
        return "See the database's log.";
    }
}
