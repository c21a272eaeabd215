package org.incidentkit.core.store.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.Queues;

/** Stores whose queues are wrong. */
final class QueueMutants {
    private static final int ALL = 1_000;

    private static final List<Mutant> ORDER = List.of(
            new Mutant(
                    "queues work by id within a priority",
                    sorting(Comparator.comparing(row -> row.ref().id())),
                    "queues: work comes by priority, then by what is due first, then by id, then by kind"),
            new Mutant(
                    "queues work that nothing was promised for first",
                    sorting(Comparator.comparing(row -> row.dueAt().isPresent())),
                    "queues: work comes by priority, then by what is due first, then by id, then by kind"),
            new Mutant(
                    "goes on after what is due then, ties left out",
                    asking((queues, query) -> query.slice()
                            .after()
                            .map(place -> query.after(new QueuePosition(
                                    place.rank(), place.due(), new RecordRef(RecordKind.PROBLEM, "\uffff"))))
                            .orElse(query)),
                    "queues: pages of any size join without gap or overlap, ties included"),
            new Mutant(
                    "begins a page with the last line of the one before",
                    paging((ports, tenant, query, reader) -> {
                        List<QueueRow> all = all(ports, tenant, query, reader);
                        return all.stream()
                                .filter(row -> query.slice()
                                        .after()
                                        .filter(place -> row.position().compareTo(place) < 0)
                                        .isEmpty())
                                .limit(query.slice().limit())
                                .toList();
                    }),
                    "queues: pages of any size join without gap or overlap, ties included"));

    private static final List<Mutant> CONTENTS = List.of(
            new Mutant(
                    "forgets kinds",
                    asking((queues, query) -> new QueueQuery(
                            Set.of(),
                            query.group(),
                            query.assignee(),
                            query.linkedTo(),
                            query.filter(),
                            query.slice())),
                    "queues: a queue is that of some kinds"),
            new Mutant(
                    "forgets links",
                    asking((queues, query) -> new QueueQuery(
                            query.kinds(),
                            query.group(),
                            query.assignee(),
                            Optional.empty(),
                            query.filter(),
                            query.slice())),
                    "queues: a queue is that of what points to a record"),
            new Mutant(
                    "shows every reader all work",
                    paging((ports, tenant, query, reader) -> ports.queues().page(tenant, query, Visibility.all())),
                    "queues: a page is filled with what its reader may see"),
            new Mutant(
                    "leaves out after cutting the page what a reader may not see",
                    paging((ports, tenant, query, reader) ->
                            ports.queues().page(tenant, query, Visibility.all()).stream()
                                    .filter(row -> ports.records()
                                            .find(tenant, row.ref(), reader)
                                            .isPresent())
                                    .toList()),
                    "queues: a page is filled with what its reader may see"),
            new Mutant(
                    "queues one tenant's work for all",
                    paging((ports, tenant, query, reader) -> ports.queues().page(Samples.ACME, query, reader)),
                    "queues: a queue is that of one tenant"),
            new Mutant(
                    "keeps erased titles",
                    paging((ports, tenant, query, reader) -> ports.queues().page(tenant, query, reader).stream()
                            .map(QueueMutants::titled)
                            .toList()),
                    "queues: an erased title is not in the queue"));

    private static final List<Mutant> FILTERS = List.of(
            new Mutant(
                    "filters nothing",
                    filtering(condition -> QueryFilter.everything().condition()),
                    "filters: what the record itself says can be asked for"),
            new Mutant(
                    "leaves out after cutting the page what does not pass",
                    paging((ports, tenant, query, reader) -> {
                        List<QueueRow> page =
                                ports.queues().page(tenant, query.where(QueryFilter.everything()), reader);
                        return passing(ports, tenant, page, query.filter().condition());
                    }),
                    "filters: a page is filled with what passes the filter"),
            new Mutant(
                    "compares texts by case",
                    paging((ports, tenant, query, reader) -> ports.queues().page(tenant, query, reader).stream()
                            .filter(row -> written(
                                    ports, tenant, row.ref(), query.filter().condition()))
                            .toList()),
                    "filters: texts compare folded: case does not matter, accents do"),
            new Mutant(
                    "lets the negation of a missing value fail",
                    paging((ports, tenant, query, reader) -> ports.queues().page(tenant, query, reader).stream()
                            .filter(row -> !(query.filter().condition() instanceof Not)
                                    || !work(ports, tenant, row.ref())
                                            .values("value")
                                            .isEmpty())
                            .toList()),
                    "filters: a field without a value passes no test, and its negation holds"));

    private QueueMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(ORDER, CONTENTS, FILTERS).flatMap(List::stream);
    }

    interface Paging {
        List<QueueRow> page(Ports ports, TenantId tenant, QueueQuery query, Visibility reader);
    }

    interface Asking {
        QueueQuery ask(Queues queues, QueueQuery query);
    }

    private static UnaryOperator<Ports> paging(Paging other) {
        return ports -> ports.with(
                (TenantId tenant, QueueQuery query, Visibility reader) -> other.page(ports, tenant, query, reader));
    }

    private static UnaryOperator<Ports> asking(Asking other) {
        return paging((ports, tenant, query, reader) ->
                ports.queues().page(tenant, other.ask(ports.queues(), query), reader));
    }

    private static UnaryOperator<Ports> filtering(UnaryOperator<Condition> other) {
        return asking((queues, query) ->
                query.where(QueryFilter.of(other.apply(query.filter().condition()), Set.of())
                        .orThrow()));
    }

    private static UnaryOperator<Ports> sorting(Comparator<QueueRow> within) {
        return paging((ports, tenant, query, reader) -> {
            List<QueueRow> rows = new ArrayList<>(ports.queues().page(tenant, query, reader));
            rows.sort(Comparator.comparing((QueueRow row) -> row.position().rank())
                    .thenComparing(within));
            return rows;
        });
    }

    private static List<QueueRow> all(Ports ports, TenantId tenant, QueueQuery query, Visibility reader) {
        QueueQuery whole = new QueueQuery(
                query.kinds(),
                query.group(),
                query.assignee(),
                query.linkedTo(),
                query.filter(),
                new QueueQuery.Slice(Optional.empty(), ALL));
        return ports.queues().page(tenant, whole, reader);
    }

    private static Work work(Ports ports, TenantId tenant, RecordRef ref) {
        return (Work) ports.records().find(tenant, ref, Visibility.all()).orElseThrow();
    }

    private static List<QueueRow> passing(Ports ports, TenantId tenant, List<QueueRow> rows, Condition condition) {
        var reference = ConditionEvaluator.withoutPatterns().bind(condition);
        return rows.stream()
                .filter(row -> reference.holds(QueueFacts.of(work(ports, tenant, row.ref())), Samples.NOON))
                .toList();
    }

    private static boolean written(Ports ports, TenantId tenant, RecordRef ref, Condition condition) {
        List<String> values = work(ports, tenant, ref).values("value").stream()
                .map(FactValue::toString)
                .toList();
        return !(condition instanceof FactTest.OneOf test)
                || test.values().stream().map(FactValue::toString).anyMatch(values::contains);
    }

    private static QueueRow titled(QueueRow row) {
        return QueueRow.builder()
                .ref(row.ref())
                .number(row.number())
                .title("Nobody can connect")
                .state(row.state())
                .phase(row.phase())
                .priority(row.priority())
                .group(row.group())
                .assignee(row.assignee())
                .dueAt(row.dueAt())
                .openedAt(row.openedAt())
                .updatedAt(row.updatedAt())
                .build();
    }
}
