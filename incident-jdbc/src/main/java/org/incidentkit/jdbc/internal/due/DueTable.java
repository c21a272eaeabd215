package org.incidentkit.jdbc.internal.due;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;

/** Arms and disarms records. */
public final class DueTable {
    final DueSql sql;

    /** Names the table. */
    public DueTable(Tables tables, SqlDialect dialect) {
        this.sql = new DueSql(tables, dialect);
    }

    /** Arms each changed record for its next instant, whoever holds its row. */
    public void write(Session session, TenantId tenant, List<RecordChange> changes) {
        List<RecordChange> armed = armed(changes);
        List<RecordChange> known = armed.stream().filter(DueTable::isKnown).toList();
        List<RecordChange> fresh = new ArrayList<>(
                armed.stream().filter(change -> !isKnown(change)).toList());
        List<Integer> counts =
                session.counted(sql.rearm, known, (parameters, change) -> bindArmed(parameters, tenant, change));
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) == 0) {
                fresh.add(known.get(i));
            }
        }
        session.each(sql.insert, fresh, (parameters, change) -> bindArmed(parameters, tenant, change));
        List<RecordChange> done =
                done(changes).stream().filter(DueTable::isKnown).toList();
        session.each(sql.disarm, done, (parameters, change) -> bindKey(parameters, tenant, change));
    }

    private static boolean isKnown(RecordChange change) {
        return !change.expected().equals(Version.NONE);
    }

    private static List<RecordChange> armed(List<RecordChange> changes) {
        return changes.stream().filter(change -> change.dueAt().isPresent()).toList();
    }

    private static List<RecordChange> done(List<RecordChange> changes) {
        return changes.stream().filter(change -> change.dueAt().isEmpty()).toList();
    }

    private static Parameters bindArmed(Parameters parameters, TenantId tenant, RecordChange change)
            throws SQLException {
        return bindKey(parameters.at(change.dueAt().orElseThrow()), tenant, change);
    }

    private static Parameters bindKey(Parameters parameters, TenantId tenant, RecordChange change) throws SQLException {
        return parameters.tenant(tenant).ref(change.after().ref());
    }

    /** {@return what arms each changed record for its next instant, whoever holds its row} */
    public List<Clause> clauses(TenantId tenant, List<RecordChange> changes) {
        List<RecordChange> armed = armed(changes);
        List<RecordChange> done =
                done(changes).stream().filter(DueTable::isKnown).toList();
        List<Clause> clauses = new ArrayList<>();
        if (!armed.isEmpty()) {
            clauses.add(Clause.of(sql.arm, armed, (parameters, change) -> bindArmed(parameters, tenant, change)));
        }
        if (!done.isEmpty()) {
            clauses.add(Clause.of(sql.disarm, done, (parameters, change) -> bindKey(parameters, tenant, change)));
        }
        return clauses;
    }

    /** {@return what arms each changed record for its next instant, a gate: its row has to be held under a claim} */
    public List<Clause> clauses(TenantId tenant, List<RecordChange> changes, ClaimToken token) {
        List<RecordChange> armed = armed(changes);
        List<RecordChange> done = done(changes);
        List<Clause> clauses = new ArrayList<>();
        if (!armed.isEmpty()) {
            clauses.add(Clause.changing(
                    sql.rearmClaimed,
                    armed,
                    (parameters, change) ->
                            bindArmed(parameters, tenant, change).text(token.value())));
        }
        if (!done.isEmpty()) {
            clauses.add(Clause.changing(
                    sql.disarmClaimed,
                    done,
                    (parameters, change) -> bindKey(parameters, tenant, change).text(token.value())));
        }
        return clauses;
    }

    /**
     * Arms each changed record for its next instant, if its row is held under a claim.
     *
     * @return the records whose rows are not
     */
    public List<RecordRef> writeClaimed(
            Session session, TenantId tenant, List<RecordChange> changes, ClaimToken token) {
        List<RecordChange> armed = armed(changes);
        List<RecordChange> done = done(changes);
        List<RecordRef> lost = new ArrayList<>();
        List<Integer> rearmed = session.counted(
                sql.rearmClaimed,
                armed,
                (parameters, change) -> bindArmed(parameters, tenant, change).text(token.value()));
        List<Integer> disarmed = session.counted(
                sql.disarmClaimed,
                done,
                (parameters, change) -> bindKey(parameters, tenant, change).text(token.value()));
        collect(armed, rearmed, lost);
        collect(done, disarmed, lost);
        return lost;
    }

    private static void collect(List<RecordChange> changes, List<Integer> counts, List<RecordRef> lost) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) == 0) {
                lost.add(changes.get(i).after().ref());
            }
        }
    }
}
