package org.incidentkit.jdbc.internal.number;

import java.sql.SQLException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.jdbc.internal.sql.Limit;
import org.incidentkit.jdbc.internal.sql.Parameters;

/**
 * The row of a number sequence.
 *
 * @param tenant whose it is
 * @param name what it is called
 */
record NumberRows(TenantId tenant, String name) {
    private static final Limit NAME = new Limit("number sequence", 40);

    Parameters bind(Parameters parameters) throws SQLException {
        return parameters.tenant(tenant).text(name, NAME);
    }
}
