package org.incidentkit.jdbc.internal.sql;

/** Somebody else wrote the same row between two statements of ours: the transaction is to be done again. */
public final class Raced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the statement that came too late. */
    public Raced(SqlText sql) {
        super("somebody else wrote the same row of " + sql.table(), null, false, false);
    }
}
