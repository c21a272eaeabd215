package org.incidentkit.jdbc.internal.schema;

import java.sql.SQLException;
import org.incidentkit.jdbc.internal.sql.Row;

/**
 * The row of a script that was applied.
 *
 * @param version its number
 * @param major its major version
 * @param name what it is called
 * @param checksum of its text
 */
record SchemaHistoryRows(int version, int major, String name, String checksum) {
    static SchemaHistoryRows read(Row row) throws SQLException {
        return new SchemaHistoryRows(row.small(), row.small(), row.text(), row.text());
    }
}
