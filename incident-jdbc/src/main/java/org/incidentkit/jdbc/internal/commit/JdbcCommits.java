package org.incidentkit.jdbc.internal.commit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Commits;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.TakenAmongMany;
import org.incidentkit.jdbc.internal.sql.Transactions;

/**
 * Writes in one statement where the database can. Otherwise, and when a gate was shut, in one transaction: the command's
 * key first, which waits for whoever does the same command; then the records, each gated on its version, which waits for whoever writes the same record; then, if every gate held, the rest.
 */
public final class JdbcCommits implements Commits {
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final CommitTables tables;
    private final OneStatement statement;
    private final SqlDialect dialect;

    /** Writes to some tables. */
    public JdbcCommits(Transactions transactions, CommitTables tables, SqlDialect dialect) {
        this.transactions = transactions;
        this.tables = tables;
        this.statement = new OneStatement(tables);
        this.dialect = dialect;
    }

    @Override
    public CommitResult commit(TenantId tenant, Changes changes) {
        if (dialect.isWritingInQueries() && OneStatement.isEnoughFor(changes) && atOnce(tenant, changes)) {
            return new CommitResult.Committed();
        }
        for (int count = 0; count < ATTEMPTS; count++) {
            Optional<CommitResult> result = inOrder(tenant, changes);
            if (result.isPresent()) {
                return result.get();
            }
            Optional<CommandKey> existing = changes.key().flatMap(key -> done(tenant, key.id()));
            if (existing.isPresent()) {
                return new CommitResult.Duplicate(existing.get());
            }
        }
        throw new StorageException(
                "somebody else has done " + changes.key().map(CommandKey::id).orElseThrow()
                        + ", which this transaction does not see. Nothing was written: roll back and try again",
                null);
    }

    @Override
    public Optional<CommandKey> done(TenantId tenant, CommandId id) {
        return transactions.read(session -> tables.keys().find(session, tenant, id));
    }

    /** False when a gate was shut: which one, and whether it still is, is asked one by one. */
    private boolean atOnce(TenantId tenant, Changes changes) {
        List<Clause> clauses = statement.clauses(tenant, changes);
        List<Clause.Part> parts =
                clauses.stream().map(clause -> clause.form().apply(dialect)).toList();
        SqlText text = statement.text(parts);
        return transactions.single(
                session -> session.passes(text, parameters -> OneStatement.bind(clauses, parts, parameters)));
    }

    /** Empty when the command's key was taken: by whom is not always seen from within. */
    private Optional<CommitResult> inOrder(TenantId tenant, Changes changes) {
        try {
            return transactions.write(session -> attempt(session, tenant, changes, false));
        } catch (TakenAmongMany e) {
            return transactions.write(session -> attempt(session, tenant, changes, true));
        }
    }

    private Optional<CommitResult> attempt(Session session, TenantId tenant, Changes changes, boolean oneByOne) {
        boolean taken = changes.key()
                .filter(key -> !tables.keys().insert(session, tenant, key))
                .isPresent();
        if (taken) {
            session.undo();
            return Optional.empty();
        }
        List<RecordChange> records = changes.records();
        Set<RecordRef> stale = gates(session, tenant, changes, oneByOne);
        if (!stale.isEmpty()) {
            session.undo();
            return Optional.of(new CommitResult.Stale(List.copyOf(stale)));
        }
        tables.journal().write(session, tenant, records);
        tables.texts().write(session, tenant, records);
        tables.links().write(session, tenant, records);
        if (changes.claim().isEmpty()) {
            tables.due().write(session, tenant, records);
        }
        if (changes.announced()) {
            tables.outbox().write(session, tenant, records);
        }
        return Optional.of(new CommitResult.Committed());
    }

    /** Changes stand in the order of their references, so that two writers never wait for each other. */
    private Set<RecordRef> gates(Session session, TenantId tenant, Changes changes, boolean oneByOne) {
        List<RecordChange> records = changes.records();
        Set<RecordRef> stale = new TreeSet<>();
        changes.existing().stream()
                .filter(ref -> !tables.records().exists(session, tenant, ref))
                .forEach(stale::add);
        changes.configuration()
                .filter(version -> !tables.records().isAt(session, tenant, ConfigurationRecord.REF, version))
                .ifPresent(version -> stale.add(ConfigurationRecord.REF));
        stale.addAll(tables.records().write(session, tenant, records, oneByOne));
        changes.claim().ifPresent(token -> stale.addAll(tables.due().writeClaimed(session, tenant, records, token)));
        return stale;
    }
}
