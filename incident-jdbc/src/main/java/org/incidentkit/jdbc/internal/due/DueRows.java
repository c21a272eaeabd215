package org.incidentkit.jdbc.internal.due;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.jdbc.internal.sql.Row;

/**
 * The row of a record's due work.
 *
 * @param record the record
 * @param at when it is due
 * @param token the last claim that held it; empty when none has, and nothing where nobody asks
 */
record DueRows(RecordRef record, Instant at, String token) {
    /** Earliest first, and as records are ordered. */
    static final Comparator<DueRows> ORDER = Comparator.comparing(DueRows::at).thenComparing(DueRows::record);

    static DueRows read(Row row) throws SQLException {
        return new DueRows(row.ref(), row.at(), row.maybe().orElse(""));
    }
}
