package org.incidentkit.jdbc.internal.sql;

/** Of many rows inserted at once, one had a key that was taken: to know which, they are to be inserted one by one. */
public final class TakenAmongMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the statement. */
    public TakenAmongMany(SqlText sql) {
        super("one of many rows of " + sql.table() + " is there already", null, false, false);
    }
}
