package org.incidentkit.jdbc.internal.number;

import java.sql.SQLException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.StoreBounds;
import org.incidentkit.jdbc.internal.sql.Parameters;

/**
 * The row of a number sequence.
 *
 * @param tenant whose it is
 * @param name what it is called
 */
record NumberRows(TenantId tenant, String name) {
    /** Checks the name. */
    NumberRows {
        StoreBounds.sequence(name);
    }

    Parameters bind(Parameters parameters) throws SQLException {
        return parameters.tenant(tenant).text(name);
    }
}
