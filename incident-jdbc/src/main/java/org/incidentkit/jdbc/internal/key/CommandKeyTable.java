package org.incidentkit.jdbc.internal.key;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The keys of commands that were done, each once per tenant. */
public final class CommandKeyTable {
    private final CommandKeySql sql;

    /** Names the table. */
    public CommandKeyTable(Tables tables, SqlDialect dialect) {
        this.sql = new CommandKeySql(tables, dialect);
    }

    /** {@return whether the key was free; waits for whoever is just writing the same one} */
    public boolean insert(Session session, TenantId tenant, CommandKey key) {
        return session.insert(sql.insert, parameters -> CommandKeyRows.bind(parameters, tenant, key));
    }

    /** {@return the insert of a key that has to be free} */
    public Clause clause(TenantId tenant, CommandKey key) {
        return Clause.changing(
                sql.insert, List.of(key), (parameters, free) -> CommandKeyRows.bind(parameters, tenant, free));
    }

    /** {@return what was done under a key} */
    public Optional<CommandKey> find(Session session, TenantId tenant, CommandId id) {
        return session.first(
                sql.find, parameters -> CommandKeyRows.id(parameters, tenant, id), row -> CommandKeyRows.read(id, row));
    }
}
