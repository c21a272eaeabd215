package org.incidentkit.jdbc.internal.sql;

import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Tells each statement, how long it took and how many rows it met, at DEBUG only; never the values, which may be personal. */
public final class StatementLog {
    private static final int NANOS_PER_MICRO = 1_000;

    private final Logger log;

    /** Tells to a logger. */
    public StatementLog(Logger log) {
        this.log = log;
    }

    /** {@return a mark of the start; meaningless unless statements are told} */
    long start() {
        return log.isDebugEnabled() ? System.nanoTime() : 0;
    }

    void done(SqlText sql, long start, long rows) {
        if (log.isDebugEnabled()) {
            log.debug("{} rows, {} µs: {}", rows, (System.nanoTime() - start) / NANOS_PER_MICRO, sql.text());
        }
    }

    void again(RuntimeException reason) {
        log.debug("the transaction is done again: {}", reason.getMessage());
    }

    /** What goes wrong when a connection is given back changes nothing about what was written; after a failure it is no news. */
    void unrestored(Exception failure, boolean afterFailure) {
        log.atLevel(afterFailure ? Level.DEBUG : Level.WARN)
                .log("a connection could not be given back as it was lent: {}", failure.toString());
    }
}
