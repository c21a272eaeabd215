package org.incidentkit.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.memory.QueueSamples.TENANT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;

class QueueProperties {
    private static final Set<String> NAMES = Set.of(
            "kind",
            "impact",
            "priority",
            "group",
            "assignee",
            "service",
            "tags",
            "category",
            "users",
            "dueAt",
            "openedAt",
            "updatedAt",
            "caller",
            "state",
            "record");

    private MemoryStore store = new MemoryStore();

    @BeforeTry
    void an_empty_store() {
        store = new MemoryStore();
    }

    @Property(tries = 100)
    void the_pages_of_a_queue_are_the_whole_of_it_in_order(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 9) int limit) {
        Map<RecordRef, Work> all = new QueueSamples(random).fill(store);
        List<QueueRow> read = pages(QueueQuery.all().limit(limit), Visibility.all());
        assertThat(read).containsExactlyElementsOf(expected(all, work -> true, Visibility.all()));
    }

    @Property(tries = 100)
    void a_filter_lets_through_what_the_reference_evaluator_does(
            @ForAll Random random, @ForAll @IntRange(max = 3) int depth) {
        QueueSamples samples = new QueueSamples(random);
        Map<RecordRef, Work> all = samples.fill(store);
        Visibility reader = samples.reader();
        Condition condition = samples.condition(depth);
        QueryFilter filter = QueryFilter.of(condition, NAMES).orThrow();
        List<QueueRow> read = pages(QueueQuery.all().where(filter).limit(3), reader);
        assertThat(read)
                .containsExactlyElementsOf(expected(
                        all,
                        work -> ConditionEvaluator.withoutPatterns().holds(condition, facts(work), Instant.EPOCH),
                        reader));
    }

    @Property(tries = 100)
    void group_assignee_kind_and_link_narrow_it_down(@ForAll Random random) {
        QueueSamples samples = new QueueSamples(random);
        Map<RecordRef, Work> all = samples.fill(store);
        GroupId network = new GroupId("network");
        PersonId erik = new PersonId("erik");
        assertThat(pages(QueueQuery.ofGroup(network), Visibility.all()))
                .isEqualTo(expected(all, work -> work.group().equals(Optional.of(network)), Visibility.all()));
        assertThat(pages(QueueQuery.ofAssignee(erik).of(RecordKind.CHANGE, RecordKind.INCIDENT), Visibility.all()))
                .isEqualTo(expected(
                        all,
                        work -> work.assignee().equals(Optional.of(erik))
                                && work.ref().kind() != RecordKind.PROBLEM,
                        Visibility.all()));
        assertThat(pages(QueueQuery.linkedTo(QueueSamples.ITEM), Visibility.all()))
                .isEqualTo(expected(all, work -> !work.links().isEmpty(), Visibility.all()));
        assertThat(store.queues().page(new TenantId("other"), QueueQuery.all(), Visibility.all()))
                .isEmpty();
    }

    @Property(tries = 50)
    void a_place_reads_back_from_its_token(@ForAll Random random) {
        Map<RecordRef, Work> all = new QueueSamples(random).fill(store);
        all.values().stream()
                .map(work -> QueueRow.of(work).position())
                .forEach(place -> assertThat(QueuePosition.of(place.token())).isEqualTo(place));
    }

    private List<QueueRow> pages(QueueQuery query, Visibility reader) {
        List<QueueRow> read = new ArrayList<>();
        Optional<QueueQuery> next = Optional.of(query);
        while (next.isPresent()) {
            List<QueueRow> page = store.queues().page(TENANT, next.get(), reader);
            assertThat(page).hasSizeLessThanOrEqualTo(query.slice().limit());
            read.addAll(page);
            next = page.size() < query.slice().limit()
                    ? Optional.empty()
                    : Optional.of(query.after(page.get(page.size() - 1).position()));
        }
        return read;
    }

    /** Written down anew, so that no mistake of the store's own order or facts is repeated here. */
    private static List<QueueRow> expected(Map<RecordRef, Work> all, Predicate<Work> passes, Visibility reader) {
        Comparator<Optional<? extends Comparable<?>>> lastWithout = Comparator.comparing(Optional::isEmpty);
        return all.values().stream()
                .filter(work ->
                        work.status().phase() != Phase.DONE && work.status().phase() != Phase.TERMINAL)
                .filter(reader::permits)
                .filter(passes)
                .sorted(Comparator.comparing(Work::priority, lastWithout)
                        .thenComparing(
                                work -> work.priority().map(Enum::ordinal).orElse(0))
                        .thenComparing(QueueProperties::due, lastWithout)
                        .thenComparing(work -> due(work).orElse(Instant.EPOCH))
                        .thenComparing(work -> work.ref().id())
                        .thenComparing(work -> work.ref().kind().name()))
                .map(QueueRow::of)
                .toList();
    }

    private static Optional<Instant> due(Work work) {
        Optional<Instant> first = Optional.empty();
        for (Clock clock : work.clocks()) {
            boolean sooner = clock.isActive()
                    && clock.dueAt().isPresent()
                    && (first.isEmpty() || clock.dueAt().get().isBefore(first.get()));
            first = sooner ? clock.dueAt() : first;
        }
        return first;
    }

    private static Facts facts(Work work) {
        Facts.Builder facts = WorkFacts.of(work).toBuilder()
                .moment("updatedAt", work.milestones().updatedAt());
        due(work).ifPresent(at -> facts.moment("dueAt", at));
        return facts.build();
    }
}
