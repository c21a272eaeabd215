package org.incidentkit.jdbc.internal.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Binding;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.sql.TakenAmongMany;

/** Writes records, each gated on its version. */
public final class RecordWrites {
    /** So many rows in one statement that the round trip no longer counts. */
    private static final int AT_ONCE = 50;

    private final RecordSql sql;
    private final SnapshotCodec codec;
    private final BodyOverlay overlay;

    /** Writes to some tables. */
    public RecordWrites(Tables tables, SqlDialect dialect, SnapshotCodec codec) {
        this.sql = new RecordSql(tables, dialect);
        this.codec = codec;
        this.overlay = new BodyOverlay(codec);
    }

    /**
     * Writes records, known ones first, in the order given.
     *
     * @param session where
     * @param tenant whose they are
     * @param changes what is to be written
     * @param oneByOne whether new ones are inserted one by one, so that those that are taken are told
     * @return those that were not at the version expected, or whose id or number was taken
     */
    public List<RecordRef> write(Session session, TenantId tenant, List<RecordChange> changes, boolean oneByOne) {
        List<RecordChange> known =
                changes.stream().filter(change -> !isNew(change)).toList();
        List<RecordRef> stale = new ArrayList<>();
        List<Integer> counts =
                session.counted(sql.update, known, (parameters, change) -> bindKnown(parameters, tenant, change));
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) == 0 && !overlaid(session, tenant, known.get(i))) {
                stale.add(known.get(i).after().ref());
            }
        }
        List<RecordChange> fresh = changes.stream().filter(RecordWrites::isNew).toList();
        if (fresh.size() > 1 && !oneByOne) {
            insertAll(session, tenant, fresh);
        } else {
            fresh.stream()
                    .filter(change -> !inserted(session, tenant, change))
                    .forEach(change -> stale.add(change.after().ref()));
        }
        return stale;
    }

    /** {@return the parts that write records, each a gate} */
    public List<Clause> clauses(TenantId tenant, List<RecordChange> changes) {
        List<RecordChange> known =
                changes.stream().filter(change -> !isNew(change)).toList();
        List<RecordChange> fresh = changes.stream().filter(RecordWrites::isNew).toList();
        List<Clause> clauses = new ArrayList<>();
        if (!known.isEmpty()) {
            clauses.add(
                    Clause.changing(sql.update, known, (parameters, change) -> bindKnown(parameters, tenant, change)));
        }
        if (!fresh.isEmpty()) {
            clauses.add(
                    Clause.changing(sql.insert, fresh, (parameters, change) -> bindNew(parameters, tenant, change)));
        }
        return clauses;
    }

    /** {@return the gate that a record is there} */
    public Clause exists(TenantId tenant, RecordRef ref) {
        return Clause.gate(sql.version, key(tenant, ref));
    }

    /** {@return the gate that a record is at a version; {@link Version#NONE} for one that is not there} */
    public Clause isAt(TenantId tenant, RecordRef ref, Version version) {
        return version.equals(Version.NONE)
                ? Clause.gate(sql.isAbsent, key(tenant, ref))
                : Clause.gate(
                        sql.isAtVersion,
                        parameters -> parameters.tenant(tenant).ref(ref).whole(version.value()));
    }

    /** {@return whether a record has this version; {@link Version#NONE} for one that is not there} */
    public boolean isAt(Session session, TenantId tenant, RecordRef ref, Version version) {
        return session.first(sql.version, key(tenant, ref), row -> new Version(row.whole()))
                .orElse(Version.NONE)
                .equals(version);
    }

    /** {@return whether there is such a record} */
    public boolean exists(Session session, TenantId tenant, RecordRef ref) {
        return !isAt(session, tenant, ref, Version.NONE);
    }

    private void insertAll(Session session, TenantId tenant, List<RecordChange> fresh) {
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<RecordChange> some = fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()));
            if (!session.insertAll(sql.insert, some, (parameters, change) -> bindNew(parameters, tenant, change))) {
                throw new TakenAmongMany(sql.insert);
            }
        }
    }

    private boolean inserted(Session session, TenantId tenant, RecordChange change) {
        return session.insert(sql.insert, parameters -> bindNew(parameters, tenant, change));
    }

    private void bindNew(Parameters parameters, TenantId tenant, RecordChange change) throws SQLException {
        parameters.tenant(tenant).ref(change.after().ref());
        RecordRows.state(parameters, change, body(change));
    }

    private void bindKnown(Parameters parameters, TenantId tenant, RecordChange change) throws SQLException {
        bind(parameters, tenant, change, body(change));
        parameters.whole(StoredBody.CURRENT);
    }

    /** The rare way: the record was written by a newer version, whose members are not to be lost. */
    private boolean overlaid(Session session, TenantId tenant, RecordChange change) {
        Optional<StoredBody> newer = session.first(
                sql.newerForm,
                parameters -> parameters
                        .tenant(tenant)
                        .ref(change.after().ref())
                        .whole(change.expected().value())
                        .whole(StoredBody.CURRENT),
                row -> new StoredBody(row.small(), row.longText()));
        return newer.isPresent()
                && session.update(
                                sql.overlaid,
                                parameters ->
                                        bind(parameters, tenant, change, overlay.over(newer.get(), change.after())))
                        == 1;
    }

    private StoredBody body(RecordChange change) {
        return new StoredBody(StoredBody.CURRENT, codec.text(change.after()));
    }

    private static void bind(Parameters parameters, TenantId tenant, RecordChange change, StoredBody body)
            throws SQLException {
        RecordRows.state(parameters, change, body);
        parameters
                .tenant(tenant)
                .ref(change.after().ref())
                .whole(change.expected().value());
    }

    private static boolean isNew(RecordChange change) {
        return change.expected().equals(Version.NONE);
    }

    private static Binding key(TenantId tenant, RecordRef ref) {
        return parameters -> parameters.tenant(tenant).ref(ref);
    }
}
