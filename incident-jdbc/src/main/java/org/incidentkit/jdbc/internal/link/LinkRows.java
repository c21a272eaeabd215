package org.incidentkit.jdbc.internal.link;

import java.sql.SQLException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.jdbc.internal.sql.Parameters;

/**
 * The row of a link.
 *
 * @param source the record that points
 * @param link what it says
 */
record LinkRows(RecordRef source, Link link) {
    void bind(Parameters parameters, TenantId tenant) throws SQLException {
        parameters.tenant(tenant).ref(source).text(link.type().value()).ref(link.target());
    }
}
