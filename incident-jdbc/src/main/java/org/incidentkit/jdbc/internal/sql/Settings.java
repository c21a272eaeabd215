package org.incidentkit.jdbc.internal.sql;

import org.incidentkit.jdbc.internal.dialect.PlainDialect;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;

/**
 * How statements are done.
 *
 * @param dialect what the database speaks
 * @param timeoutSeconds how long a statement may take; 0 for as long as it takes
 * @param log where statements are told
 * @param counts whether batches are counted
 * @param isReadingDirty whether connections come so that reads would see what is not committed
 */
public record Settings(
        SqlDialect dialect, int timeoutSeconds, StatementLog log, BatchCounts counts, boolean isReadingDirty) {
    /** {@return the same by plain statements only} */
    public Settings plain() {
        return new Settings(new PlainDialect(dialect), timeoutSeconds, log, counts, isReadingDirty);
    }
}
