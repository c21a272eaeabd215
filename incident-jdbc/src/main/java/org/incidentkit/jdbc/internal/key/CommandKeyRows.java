package org.incidentkit.jdbc.internal.key;

import java.sql.SQLException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.jdbc.internal.sql.Limit;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.Row;

/** The row of a command key. */
final class CommandKeyRows {
    private static final Limit DIGEST = new Limit("digest of a command", 64);

    private CommandKeyRows() {}

    static void id(Parameters parameters, TenantId tenant, CommandId id) throws SQLException {
        parameters.tenant(tenant).text(id.source()).text(id.key());
    }

    static void bind(Parameters parameters, TenantId tenant, CommandKey key) throws SQLException {
        id(parameters, tenant, key.id());
        parameters
                .text(key.digest(), DIGEST)
                .ref(key.record())
                .whole(key.version().value());
    }

    static CommandKey read(CommandId id, Row row) throws SQLException {
        return new CommandKey(id, row.text(), row.ref(), new Version(row.whole()));
    }
}
