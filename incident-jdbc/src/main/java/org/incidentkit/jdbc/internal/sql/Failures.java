package org.incidentkit.jdbc.internal.sql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.incidentkit.core.common.StorageException;

/** Says what a driver's exception means for whoever runs the database. */
final class Failures {
    private static final String NOTHING_WRITTEN = "Nothing was written. ";

    private Failures() {}

    static StorageException of(SqlText sql, SQLException thrown) {
        SQLException cause = ofBatch(thrown);
        return new StorageException(
                (sql.table().contains(",") ? "tables " : "table ") + sql.table() + ": " + message(cause) + ". "
                        + NOTHING_WRITTEN + advice(cause) + " Statement: " + sql.text(),
                cause);
    }

    /** A driver may tell of a batch that it failed and leave it to the failure inside to say how. */
    private static SQLException ofBatch(SQLException thrown) {
        return thrown instanceof BatchUpdateException
                        && thrown.getSQLState() == null
                        && thrown.getCause() instanceof SQLException inside
                ? inside
                : thrown;
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

    /** After the first line, H2 tells the statement once more and PostgreSQL the row, both with values. */
    private static String message(SQLException cause) {
        String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        int end = first.indexOf("; SQL statement:");
        return (end < 0 ? first : first.substring(0, end)) + " (SQLSTATE " + cause.getSQLState() + ")";
    }

    /** Of transaction rollbacks, only one kind leaves it open whether it was completed. */
    static boolean isRolledBack(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("40") && !state.equals("40003");
    }

    static boolean isTimeout(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("HYT") || state.equals("57014") || state.equals("70100");
    }

    private static String advice(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith("42")) {
            return "Check the schema: open the store with SchemaMode.VALIDATE to see what is missing.";
        }
        if (isTimeout(cause)) {
            return "It took longer than the statement timeout, or waited longer for rows that others held than the"
                    + " database allows: see who held them, raise the timeout, or try again.";
        }
        if (state.startsWith("40")) {
            return "Others held the rows for too long: try again.";
        }
        if (state.startsWith("08") || state.startsWith("90")) {
            return "The connection was lost or the database refused: see its log, then try again.";
        }
        return "See the database's log.";
    }
}
