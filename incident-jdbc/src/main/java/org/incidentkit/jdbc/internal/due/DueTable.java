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
        List<RecordChange> armed =
                changes.stream().filter(change -> change.dueAt().isPresent()).toList();
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
        List<RecordChange> done = changes.stream()
                .filter(change -> change.dueAt().isEmpty() && isKnown(change))
                .toList();
        session.each(
                sql.disarm,
                done,
                (parameters, change) ->
                        parameters.tenant(tenant).ref(change.after().ref()));
    }

    private static boolean isKnown(RecordChange change) {
        return !change.expected().equals(Version.NONE);
    }

    private static void bindArmed(Parameters parameters, TenantId tenant, RecordChange change) throws SQLException {
        parameters
                .at(change.dueAt().orElseThrow())
                .tenant(tenant)
                .ref(change.after().ref());
    }

    /** {@return what arms each changed record for its next instant, whoever holds its row} */
    public List<Clause> clauses(TenantId tenant, List<RecordChange> changes) {
        List<Clause> clauses = new ArrayList<>();
        for (RecordChange change : changes) {
            RecordRef ref = change.after().ref();
            if (change.dueAt().isPresent()) {
                clauses.add(Clause.of(
                        sql.arm,
                        parameters -> parameters
                                .at(change.dueAt().get())
                                .tenant(tenant)
                                .ref(ref)));
            } else if (!change.expected().equals(Version.NONE)) {
                clauses.add(Clause.of(
                        sql.disarm, parameters -> parameters.tenant(tenant).ref(ref)));
            }
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
        List<RecordChange> armed =
                changes.stream().filter(change -> change.dueAt().isPresent()).toList();
        List<RecordChange> done =
                changes.stream().filter(change -> change.dueAt().isEmpty()).toList();
        List<RecordRef> lost = new ArrayList<>();
        List<Integer> rearmed = session.counted(
                sql.rearmClaimed,
                armed,
                (parameters, change) -> parameters
                        .at(change.dueAt().get())
                        .tenant(tenant)
                        .ref(change.after().ref())
                        .text(token.value()));
        List<Integer> disarmed = session.counted(
                sql.disarmClaimed,
                done,
                (parameters, change) ->
                        parameters.tenant(tenant).ref(change.after().ref()).text(token.value()));
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
