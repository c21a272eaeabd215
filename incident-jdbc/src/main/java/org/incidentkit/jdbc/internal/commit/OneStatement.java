package org.incidentkit.jdbc.internal.commit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.SqlText;

/**
 * Everything a commit writes, as one statement for databases whose queries can write: one round trip, and where
 * connections commit by themselves no other. Each gate has to find or change one row; when they do not all, the
 * statement divides by zero, and has done nothing.
 */
final class OneStatement {
    private static final int MOST_RECORDS = 500;
    private static final int MOST_LINES = 10_000;

    private final CommitTables tables;

    /** Some dozens, since how many rows are written does not change how a statement reads. */
    private final Map<List<Clause.Reads>, SqlText> texts = new ConcurrentHashMap<>();

    OneStatement(CommitTables tables) {
        this.tables = tables;
    }

    /** {@return whether changes are few enough to be one statement; more of them are better sent in batches} */
    static boolean isEnoughFor(Changes changes) {
        List<RecordChange> records = changes.records();
        return !records.isEmpty()
                && records.size() <= MOST_RECORDS
                && records.stream().mapToInt(change -> change.lines().size()).sum() <= MOST_LINES;
    }

    /** {@return what a commit does, the command's key first, then the records in order} */
    List<Clause> clauses(TenantId tenant, Changes changes) {
        List<RecordChange> records = changes.records();
        List<Clause> clauses = new ArrayList<>();
        changes.key().ifPresent(key -> clauses.add(tables.keys().clause(tenant, key)));
        changes.existing().forEach(ref -> clauses.add(tables.records().exists(tenant, ref)));
        changes.configuration()
                .ifPresent(version -> clauses.add(tables.records().isAt(tenant, ConfigurationRecord.REF, version)));
        clauses.addAll(tables.records().clauses(tenant, records));
        clauses.add(tables.journal().clause(tenant, records));
        tables.texts().clause(tenant, records).ifPresent(clauses::add);
        clauses.addAll(tables.links().clauses(tenant, records));
        clauses.addAll(changes.claim()
                .map(token -> tables.due().clauses(tenant, records, token))
                .orElseGet(() -> tables.due().clauses(tenant, records)));
        if (changes.announced()) {
            clauses.add(tables.outbox().clause(tenant, records));
        }
        return clauses;
    }

    /** {@return the parts as one statement} */
    SqlText text(List<Clause.Part> parts) {
        return texts.computeIfAbsent(parts.stream().map(Clause.Part::reads).toList(), OneStatement::written);
    }

    private static SqlText written(List<Clause.Reads> parts) {
        StringBuilder text = new StringBuilder("WITH ");
        StringBuilder sum = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "c" : ", c")
                    .append(i)
                    .append(" AS (")
                    .append(parts.get(i).text())
                    .append(')');
            if (parts.get(i).need() != Clause.Need.NONE) {
                sum.append(sum.isEmpty() ? "" : " + ")
                        .append("(SELECT COUNT(*) FROM c")
                        .append(i)
                        .append(')');
            }
        }
        text.append(" SELECT 1 / CAST(").append(sum).append(" = ? AS integer)");
        String names = parts.stream().map(part -> part.sql().table()).distinct().collect(Collectors.joining(", "));
        return new SqlText(names, text.toString());
    }

    static void bind(List<Clause> clauses, List<Clause.Part> parts, Parameters parameters) throws SQLException {
        for (Clause.Part part : parts) {
            part.binding().bind(parameters);
        }
        parameters.whole(clauses.stream().mapToInt(Clause::rows).sum());
    }
}
