package org.incidentkit.jdbc.internal.sql;

/** The transaction is to be done again, as a rule because somebody else wrote the same row between two of our statements. */
public final class Raced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the statement that came too late. */
    public Raced(SqlText sql) {
        this("somebody else wrote the same row of " + sql.table());
    }

    private Raced(String message) {
        super(message, null, false, false);
    }

    /** The driver has not told how many rows each statement of a batch changed: without batches it does. */
    static Raced uncounted(SqlText sql) {
        return new Raced("the driver does not count the rows of " + sql.table() + " that a batch changed");
    }
}
