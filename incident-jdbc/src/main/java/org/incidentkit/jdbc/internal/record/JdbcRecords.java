package org.incidentkit.jdbc.internal.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Records;
import org.incidentkit.jdbc.internal.link.LinkTable;
import org.incidentkit.jdbc.internal.sql.Batches;
import org.incidentkit.jdbc.internal.sql.Binding;
import org.incidentkit.jdbc.internal.sql.Reading;
import org.incidentkit.jdbc.internal.sql.Row;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Transactions;
import org.incidentkit.jdbc.internal.text.TextTable;

/** Reads records as their readers may see them. */
public final class JdbcRecords implements Records {
    private static final Reading<StoredRecord> STORED = row -> new StoredRecord(row.ref(), row.longText());

    private final Transactions transactions;
    private final RecordSql sql;
    private final TextTable texts;
    private final LinkTable links;
    private final SnapshotCodec codec;

    /** Reads through some tables. */
    public JdbcRecords(Transactions transactions, RecordTables tables) {
        this.transactions = transactions;
        this.sql = new RecordSql(tables.names(), tables.dialect());
        this.texts = tables.texts();
        this.links = tables.links();
        this.codec = tables.codec();
    }

    @Override
    public Optional<Snapshot> find(TenantId tenant, RecordRef ref, Visibility visibility) {
        return transactions.read(session -> find(session, tenant, ref, visibility));
    }

    /** {@return one record, read within a session} */
    public Optional<Snapshot> find(Session session, TenantId tenant, RecordRef ref, Visibility visibility) {
        return each(session, tenant, List.of(ref), visibility).stream()
                .findFirst()
                .map(Standing::snapshot);
    }

    @Override
    public List<Standing> each(TenantId tenant, List<RecordRef> refs, Visibility visibility) {
        return transactions.read(session -> each(session, tenant, refs, visibility));
    }

    private List<Standing> each(Session session, TenantId tenant, List<RecordRef> refs, Visibility visibility) {
        Map<RecordRef, Standing> found = whole(session, tenant, refs);
        return refs.stream()
                .flatMap(ref -> Optional.ofNullable(found.get(ref)).stream())
                .flatMap(
                        standing -> seen(standing.snapshot(), visibility)
                                .map(snapshot -> new Standing(snapshot, standing.lastHash()))
                                .stream())
                .toList();
    }

    private Map<RecordRef, Standing> whole(Session session, TenantId tenant, List<RecordRef> refs) {
        Map<RecordRef, Standing> found = new HashMap<>();
        Batches.of(refs).forEach((kind, ids) -> {
            Binding key = key(tenant, kind, ids);
            WholeRecord.of(parts(session, sql.whole(ids.size()), key))
                    .forEach((id, whole) -> whole.body().ifPresent(body -> {
                        RecordRef ref = new RecordRef(kind, id);
                        found.put(
                                ref,
                                new Standing(codec.read(ref, Json.parse(body), whole.words()::get), whole.lastHash()));
                    }));
        });
        return found;
    }

    private static List<WholeRecord.Part> parts(Session session, List<SqlText> queries, Binding key) {
        if (queries.size() == 1) {
            Binding twice = parameters -> {
                key.bind(parameters);
                key.bind(parameters);
            };
            return session.list(queries.get(0), twice, WholeRecord.Part::read);
        }
        List<WholeRecord.Part> parts = new ArrayList<>();
        queries.forEach(query -> parts.addAll(session.list(query, key, WholeRecord.Part::read)));
        return parts;
    }

    /** {@return the hash of a record's last line} */
    public String lastHash(Session session, TenantId tenant, RecordRef ref) {
        return session.first(
                        sql.lastHash, parameters -> parameters.tenant(tenant).ref(ref), Row::text)
                .orElse(Seal.FIRST);
    }

    private static Binding key(TenantId tenant, RecordKind kind, List<String> ids) {
        return parameters -> {
            parameters.tenant(tenant).text(kind.name());
            for (String id : ids) {
                parameters.text(id);
            }
        };
    }

    @Override
    public Optional<Work> byNumber(TenantId tenant, RecordKind kind, String number, Visibility visibility) {
        Binding key = parameters -> parameters.tenant(tenant).text(kind.name()).text(number);
        return transactions
                .read(session -> one(session, tenant, sql.byNumber, key))
                .flatMap(snapshot -> seen(snapshot, visibility))
                .map(Work.class::cast);
    }

    @Override
    public Map<String, RecordRef> numbered(TenantId tenant, RecordKind kind, Set<String> numbers) {
        Map<String, RecordRef> taken = new HashMap<>();
        transactions.read(session -> {
            Batches.split(
                    List.copyOf(numbers),
                    some -> session.list(
                                    sql.numbered(some.size()),
                                    key(tenant, kind, some),
                                    row -> Map.entry(row.text(), row.text()))
                            .forEach(found -> taken.put(found.getKey(), new RecordRef(kind, found.getValue()))));
            return taken;
        });
        return taken;
    }

    @Override
    public List<Snapshot> page(TenantId tenant, RecordPage page, Visibility visibility) {
        boolean everybodys = page.kind() == RecordKind.CI || page.kind() == RecordKind.CONFIGURATION;
        Visibility readable = everybodys ? Visibility.all() : visibility;
        SqlText select = sql.page(page.afterId().isEmpty(), readable);
        Binding binding = parameters -> {
            parameters.tenant(tenant).text(page.kind().name());
            VisibilitySql.bindPage(readable, tenant, page.kind(), parameters);
            if (page.afterId().isPresent()) {
                parameters.text(page.afterId().get());
            }
            parameters.whole(page.limit());
        };
        return transactions.read(session -> {
            List<StoredRecord> stored = session.list(select, binding, STORED);
            List<String> ids = stored.stream().map(record -> record.ref().id()).toList();
            Map<String, Map<Integer, Text>> words = texts.of(session, tenant, page.kind(), ids);
            List<Snapshot> found = new ArrayList<>();
            for (StoredRecord record : stored) {
                Snapshot snapshot = read(record, words.getOrDefault(record.ref().id(), Map.of()));
                seen(snapshot, visibility).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public List<IncomingLink> linksTo(TenantId tenant, RecordRef target, Visibility visibility) {
        Binding binding = parameters -> {
            parameters.tenant(tenant).ref(target);
            VisibilitySql.bind(visibility, parameters);
        };
        List<IncomingLink> found =
                transactions.read(session -> links.to(session, target, VisibilitySql.seen(visibility), binding));
        return found.stream()
                .sorted(Comparator.comparing(IncomingLink::source).thenComparing(IncomingLink::link))
                .toList();
    }

    @Override
    public List<IncomingLink> links(TenantId tenant, LinkQuery query, Visibility visibility) {
        Binding binding = parameters -> {
            parameters
                    .tenant(tenant)
                    .text(query.sources().name())
                    .text(query.targets().get(0).kind().name());
            for (RecordRef target : query.targets()) {
                parameters.text(target.id());
            }
            if (query.type().isPresent()) {
                parameters.text(query.type().get().value());
            }
            VisibilitySql.bind(visibility, parameters);
            parameters.whole(query.limit());
        };
        return transactions.read(session -> links.toAny(session, query, VisibilitySql.seen(visibility), binding));
    }

    private Optional<Snapshot> one(Session session, TenantId tenant, SqlText select, Binding key) {
        return session.first(select, key, STORED).map(record -> read(record, texts.of(session, tenant, record.ref())));
    }

    private Snapshot read(StoredRecord record, Map<Integer, Text> words) {
        return codec.read(record.ref(), Json.parse(record.body()), words::get);
    }

    private static Optional<Snapshot> seen(Snapshot snapshot, Visibility visibility) {
        if (!(snapshot instanceof Work work)) {
            return Optional.of(snapshot);
        }
        return visibility.permits(work) ? Optional.of(work.seenBy(visibility)) : Optional.empty();
    }

    /**
     * A record as stored.
     *
     * @param ref which one
     * @param body its body
     */
    private record StoredRecord(RecordRef ref, String body) {}
}
