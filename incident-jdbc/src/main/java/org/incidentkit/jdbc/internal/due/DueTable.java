package org.incidentkit.jdbc.internal.due;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
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
        for (RecordChange change : changes) {
            boolean isNew = change.expected().equals(Version.NONE);
            if (change.dueAt().isPresent()) {
                if (isNew || set(session, tenant, change) == 0) {
                    session.update(
                            sql.insert,
                            parameters -> parameters
                                    .at(change.dueAt().get())
                                    .tenant(tenant)
                                    .ref(change.after().ref()));
                }
            } else if (!isNew) {
                session.update(
                        sql.disarm,
                        parameters ->
                                parameters.tenant(tenant).ref(change.after().ref()));
            }
        }
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
        List<Integer> rearmed = session.each(
                sql.rearmClaimed,
                armed,
                (parameters, change) -> parameters
                        .at(change.dueAt().get())
                        .tenant(tenant)
                        .ref(change.after().ref())
                        .text(token.value()));
        List<Integer> disarmed = session.each(
                sql.disarmClaimed,
                done,
                (parameters, change) ->
                        parameters.tenant(tenant).ref(change.after().ref()).text(token.value()));
        collect(armed, rearmed, lost);
        collect(done, disarmed, lost);
        return lost;
    }

    private int set(Session session, TenantId tenant, RecordChange change) {
        return session.update(
                sql.rearm,
                parameters -> parameters
                        .at(change.dueAt().get())
                        .tenant(tenant)
                        .ref(change.after().ref()));
    }

    private static void collect(List<RecordChange> changes, List<Integer> counts, List<RecordRef> lost) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) == 0) {
                lost.add(changes.get(i).after().ref());
            }
        }
    }
}
