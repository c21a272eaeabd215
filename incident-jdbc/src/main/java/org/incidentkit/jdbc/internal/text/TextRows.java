package org.incidentkit.jdbc.internal.text;

import java.sql.SQLException;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Text;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.Row;

/**
 * The row of a text.
 *
 * @param id the id of its record
 * @param text the text
 */
record TextRows(String id, Text text) {
    static TextRows read(Row row) throws SQLException {
        String id = row.text();
        int number = row.small();
        String digest = row.text();
        Optional<String> salt = row.maybe();
        return new TextRows(id, new Text(number, digest, row.maybeLong(), salt));
    }

    static void bind(Parameters parameters, TenantId tenant, RecordRef ref, Text text) throws SQLException {
        parameters
                .tenant(tenant)
                .ref(ref)
                .whole(text.number())
                .text(text.digest())
                .text(text.salt())
                .longText(text.content().orElseThrow());
    }
}
