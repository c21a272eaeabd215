package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.RecordPage;

/** A queue is the open work that is asked for, in its one order, whatever pages it is read in. */
class QueueProperties {
    private static final Set<String> FIELDS = Set.of(
            "priority", "phase", "state", "holdReason", "caller", "category", "group", "tags", "dueAt", "openedAt");
    private static final List<Work> WORKS = new ArrayList<>();
    private static final JdbcStore STORE = populated();

    private static JdbcStore populated() {
        JdbcStore store = JdbcStore.open(Database.fresh(), SchemaMode.MIGRATE);
        Walk walk = new Walk(store);
        walk.desk
                .items()
                .save(
                        ConfigurationItem.builder()
                                .id(new CiId("vpn"))
                                .name("VPN")
                                .type("server")
                                .build(),
                        Walk.ERIK);
        for (int i = 0; i < 60; i++) {
            changed(walk, i, walk.desk.incidents().log(report(i), Walk.ERIK));
            walk.wait(Duration.ofMinutes(i % 3 * 20));
        }
        store.records()
                .page(TenantId.DEFAULT, new RecordPage(RecordKind.INCIDENT, Optional.empty(), 100), Visibility.all())
                .forEach(snapshot -> WORKS.add((Work) snapshot));
        return store;
    }

    private static IncidentReport report(int i) {
        IncidentReport.Builder report = IncidentReport.builder()
                .caller(new PersonId(i % 3 == 0 ? "anna" : "Olga"))
                .title("Report " + i)
                .impact(Impact.values()[1 + i % 3]);
        if (i % 4 != 0) {
            report.urgency(org.incidentkit.core.classification.Urgency.values()[1 + i % 2]);
        }
        if (i % 5 != 0) {
            report.category(new CategoryPath(i % 2 == 0 ? "network/VPN" : "network"))
                    .group(new GroupId("g" + i % 2));
        }
        if (i % 7 == 0) {
            report.addItems(new CiId("vpn"));
        }
        return report.build();
    }

    private static void changed(Walk walk, int i, Incident incident) {
        if (i % 6 == 1) {
            walk.execute(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_VENDOR, "Ordered"), Walk.ERIK);
        } else if (i % 6 == 2) {
            walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Done"), Walk.ERIK);
        } else if (i % 6 == 3) {
            FieldValues fields = new FieldValues()
                    .assignee(new PersonId("erik"))
                    .add("tags", "vip")
                    .add("tags", "Ä");
            walk.execute(WorkCommand.of(incident.id(), fields.edit()), Walk.ERIK);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void pages_of_any_size_give_what_the_reference_gives(
            @ForAll("queries") QueueQuery query,
            @ForAll("readers") Visibility reader,
            @ForAll @IntRange(min = 1, max = 25) int size) {
        List<QueueRow> expected = WORKS.stream()
                .filter(query::covers)
                .filter(reader::permits)
                .filter(work -> ConditionEvaluator.withoutPatterns()
                        .holds(query.filter().condition(), QueueFacts.of(work), Instant.EPOCH))
                .map(QueueRow::of)
                .sorted(Comparator.comparing(QueueRow::position))
                .toList();
        List<QueueRow> read = new ArrayList<>();
        QueueQuery next = query.limit(size);
        while (true) {
            List<QueueRow> page = STORE.queues().page(TenantId.DEFAULT, next, reader);
            read.addAll(page);
            if (page.size() < size) {
                break;
            }
            QueuePosition last = page.get(page.size() - 1).position();
            next = next.after(QueuePosition.of(last.token()));
        }
        assertThat(read).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Visibility> readers() {
        return Arbitraries.of(
                Visibility.all(),
                new Visibility.All(false),
                new Visibility.Groups(Set.of(new GroupId("g0")), true),
                new Visibility.Groups(Set.of(), true),
                new Visibility.Own(new PersonId("anna")));
    }

    @Provide
    Arbitrary<QueueQuery> queries() {
        Arbitrary<QueueQuery> plain = Arbitraries.of(
                QueueQuery.all(),
                QueueQuery.all().of(RecordKind.INCIDENT, RecordKind.PROBLEM),
                QueueQuery.all().of(RecordKind.CHANGE),
                QueueQuery.ofGroup(new GroupId("g1")),
                QueueQuery.ofGroup(new GroupId("G1")),
                QueueQuery.ofAssignee(new PersonId("erik")),
                QueueQuery.linkedTo(new RecordRef(RecordKind.CI, "vpn")));
        return Combinators.combine(plain, conditions().injectNull(0.3))
                .as((query, condition) -> condition == null
                        ? query
                        : query.where(QueryFilter.of(condition, FIELDS).orThrow()));
    }

    private static Arbitrary<Condition> conditions() {
        Arbitrary<Condition> tests = Arbitraries.of(
                Conditions.field("priority").is("high"),
                Conditions.field("priority").in("MODERATE", "LOW"),
                Conditions.field("priority").missing(),
                Conditions.field("phase").is("waiting"),
                Conditions.field("holdReason").exists(),
                Conditions.field("caller").is("OLGA"),
                Conditions.field("category").under("NETWORK/vpn"),
                Conditions.field("category").under("network"),
                Conditions.field("group").is("g1"),
                Conditions.field("tags").in("VIP", "ö"),
                Conditions.field("tags").is("ä"),
                Conditions.field("dueAt").before(Walk.START.plus(Duration.ofHours(4))),
                Conditions.field("openedAt").between(Walk.START, Walk.START.plus(Duration.ofHours(8))));
        Arbitrary<Condition> pairs = Combinators.combine(tests, tests, Arbitraries.of(true, false))
                .as((one, other, all) -> all ? Conditions.all(one, other) : Conditions.any(one, Conditions.not(other)));
        return Arbitraries.oneOf(tests, pairs, pairs.map(Conditions::not));
    }
}
