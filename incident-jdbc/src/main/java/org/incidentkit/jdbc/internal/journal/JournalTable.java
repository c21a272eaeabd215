package org.incidentkit.jdbc.internal.journal;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;

/** Journal lines, written once and never changed. */
public final class JournalTable {
    private final JournalSql sql;

    /** Names the table. */
    public JournalTable(Tables tables, SqlDialect dialect) {
        this.sql = new JournalSql(tables, dialect);
    }

    /** Writes the lines of changes, in order. */
    public void write(Session session, TenantId tenant, List<RecordChange> changes) {
        session.each(sql.insert, lines(changes), (parameters, line) -> JournalRows.bind(parameters, tenant, line));
    }

    /** {@return the insert of the lines of changes} */
    public Clause clause(TenantId tenant, List<RecordChange> changes) {
        return Clause.of(sql.insert, lines(changes), (parameters, line) -> JournalRows.bind(parameters, tenant, line));
    }

    private static List<JournalLine> lines(List<RecordChange> changes) {
        return changes.stream().flatMap(change -> change.lines().stream()).toList();
    }

    List<JournalRows> of(Session session, TenantId tenant, RecordRef ref) {
        return session.list(
                sql.ofRecord,
                parameters -> parameters.tenant(tenant).ref(ref),
                row -> JournalRows.read(tenant, ref, row));
    }
}
