package org.incidentkit.core.store.contract;

import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;
import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.MORNING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;

/** A filter of a queue means what the reference evaluator says. */
final class FilterCases {
    private static final Set<String> QUERYABLE = Set.of(
            "value", "other", "tags", "record", "number", "state", "phase", "caller", "requester", "dueAt", "openedAt");

    private FilterCases() {}

    static List<ContractCase> all() {
        return new Suite("filters")
                .add("texts compare folded: case does not matter, accents do", FilterCases::texts)
                .add("whole and decimal numbers compare alike", FilterCases::numbers)
                .add("instants compare to the microsecond", FilterCases::instants)
                .add("days, truths and addresses are told apart", FilterCases::others)
                .add("a place in a tree is under itself and its parents", FilterCases::trees)
                .add("one value of several passes a test, and all must pass a negative one", FilterCases::several)
                .add("a field without a value passes no test, and its negation holds", FilterCases::missing)
                .add("what the record itself says can be asked for", FilterCases::ofRecord)
                .add("all, any and not combine, to any depth", FilterCases::combined)
                .add("a page is filled with what passes the filter", FilterCases::filled)
                .add("a page holds each piece of one tenant's open work once, whatever bears its id", FilterCases::once)
                .cases();
    }

    private static Story open(Trial trial, int id) {
        return trial.here().open(id % 3 == 0 ? problem("r" + id) : incident("r" + id));
    }

    /** One record for each value of a field, and one without. */
    private static List<Work> fill(Trial trial, String field, List<? extends FactValue> values) {
        List<Work> works = new ArrayList<>();
        works.add(trial.here().write(open(trial, 100)).work());
        for (FactValue value : values) {
            works.add(trial.here()
                    .write(open(trial, 101 + works.size()).field(field, value))
                    .work());
        }
        return works;
    }

    /** The queue holds those that pass, and there is something to choose between. */
    private static void asked(Trial trial, List<Work> works, Condition condition) {
        BoundCondition reference = ConditionEvaluator.withoutPatterns().bind(condition);
        List<RecordRef> expected = works.stream()
                .filter(work -> reference.holds(QueueFacts.of(work), Instant.EPOCH))
                .map(QueueRow::of)
                .sorted(Comparator.comparing(QueueRow::position))
                .map(QueueRow::ref)
                .toList();
        trial.same(
                "work where " + condition,
                expected,
                refs(trial, QueueQuery.all().where(filter(condition))));
    }

    private static QueryFilter filter(Condition condition) {
        return QueryFilter.of(condition, QUERYABLE).orThrow();
    }

    private static List<RecordRef> refs(Trial trial, QueueQuery query) {
        return trial.store().queues().page(Samples.ACME, query.limit(100), Visibility.all()).stream()
                .map(QueueRow::ref)
                .toList();
    }

    private static void texts(Trial trial) {
        List<String> values =
                List.of("vpn", "VPN", "Åre", "A\u030are", "are", "straße", "STRASSE", "İzmir", "izmir", "v%n", "o'n");
        List<Work> works =
                fill(trial, "value", values.stream().map(FactValue.Text::of).toList());
        for (String value : values) {
            asked(trial, works, field("value").is(value));
            asked(trial, works, field("value").isNot(value));
        }
        asked(trial, works, field("value").in("Vpn", "åre", "nothing"));
        asked(trial, works, field("value").notIn("Vpn", "åre", "nothing"));
        asked(trial, works, field("value").in(List.of()));
        asked(trial, works, field("value").is("v_n"));
    }

    private static void numbers(Trial trial) {
        List<FactValue> values = List.of(
                new FactValue.Whole(1),
                decimal("1.0"),
                decimal("1.5"),
                new FactValue.Whole(10),
                new FactValue.Whole(9),
                new FactValue.Whole(-10),
                new FactValue.Whole(Long.MAX_VALUE),
                decimal("9223372036854775807.000001"),
                decimal("1E+20"),
                decimal("-0.000001"));
        List<Work> works = fill(trial, "value", values);
        for (FactValue value : values) {
            asked(trial, works, field("value").is(value));
            asked(trial, works, field("value").atLeast(value));
            asked(trial, works, field("value").lessThan(value));
        }
        asked(trial, works, field("value").between(-10, 9));
        asked(trial, works, field("value").in(List.of(decimal("10.00"), decimal("1.50"))));
    }

    private static FactValue decimal(String text) {
        return new FactValue.Decimal(new BigDecimal(text));
    }

    private static void instants(Trial trial) {
        List<Instant> instants = List.of(
                MORNING, NOON, NOON.minus(Microseconds.one()), EVENING, Instant.parse("1969-12-31T23:59:59.999999Z"));
        List<Work> works = fill(
                trial, "value", instants.stream().map(FactValue.Moment::new).toList());
        for (Instant at : instants) {
            asked(trial, works, field("value").before(at));
            asked(trial, works, field("value").after(at));
            asked(trial, works, field("value").is(new FactValue.Moment(at)));
        }
        asked(trial, works, field("value").between(NOON, EVENING));
    }

    private static void others(Trial trial) {
        LocalDate day = LocalDate.of(2026, 6, 19);
        FactValue address = new FactValue.Address(IpAddress.of("192.0.2.17"));
        List<FactValue> values = List.of(
                new FactValue.Day(day),
                new FactValue.Day(day.minusDays(1)),
                new FactValue.Truth(true),
                new FactValue.Truth(false),
                address,
                new FactValue.Address(IpAddress.of("2001:db8::1")),
                FactValue.Text.of("true"),
                FactValue.Text.of("2026-06-19"));
        List<Work> works = fill(trial, "value", values);
        values.forEach(value -> asked(trial, works, field("value").is(value)));
        asked(trial, works, field("value").before(day));
        asked(trial, works, field("value").between(day.minusDays(1), day));
        asked(trial, works, field("value").in(List.of(address, new FactValue.Truth(false))));
    }

    private static void trees(Trial trial) {
        List<String> paths =
                List.of("network", "Network/VPN", "network/vpn/client", "networking", "net%", "mail/network");
        List<Work> works =
                fill(trial, "value", paths.stream().map(FactValue.Path::of).toList());
        for (String path : List.of("network", "NETWORK/vpn", "net%", "mail", "net")) {
            asked(trial, works, field("value").under(path));
            asked(trial, works, field("value").notUnder(path));
        }
        asked(trial, works, field("value").under("mail", "network/vpn"));
    }

    private static FactValue[] tags(String... tags) {
        return Stream.of(tags).map(FactValue.Text::of).toArray(FactValue[]::new);
    }

    private static void several(Trial trial) {
        List<Work> works = new ArrayList<>();
        for (String[] tags : List.of(new String[] {"vip", "remote"}, new String[] {"VIP"}, new String[] {"remote"})) {
            Story story = open(trial, works.size()).field("tags", tags(tags));
            works.add(trial.here().write(story).work());
        }
        works.add(trial.here().write(open(trial, 9)).work());
        asked(trial, works, field("tags").is("vip"));
        asked(trial, works, field("tags").isNot("vip"));
        asked(trial, works, field("tags").in("vip", "remote"));
        asked(trial, works, field("tags").notIn("vip", "other"));
        asked(trial, works, not(field("tags").is("remote")));
    }

    private static void missing(Trial trial) {
        List<Work> works = fill(trial, "value", List.of(new FactValue.Whole(5), new FactValue.Whole(7)));
        asked(trial, works, field("value").exists());
        asked(trial, works, field("value").missing());
        asked(trial, works, field("value").isNot(5));
        asked(trial, works, not(field("value").is(5)));
        asked(trial, works, not(field("value").lessThan(6)));
        asked(trial, works, field("other").missing());
        asked(trial, works, not(field("other").is("anything")));
    }

    private static void ofRecord(Trial trial) {
        List<Work> works = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            Story story = open(trial, i);
            story = i % 2 == 0 ? story.then(SampleClocks.attached(1, NOON.plusSeconds(i))) : story;
            story = i > 4
                    ? story.then(new WorkEvent.StateCorrected("NEW", Samples.status("Held", Phase.WAITING), false))
                    : story;
            works.add(trial.here().write(story).work());
        }
        works.add(openedAt(trial, incident("r7"), MORNING.minus(Microseconds.one())));
        works.add(openedAt(trial, incident("r8"), NOON));
        asked(trial, works, field("record").is("problem"));
        asked(trial, works, field("number").in("n-r1", "N-r3", "N-9"));
        asked(trial, works, field("state").is("held"));
        asked(trial, works, field("phase").is("INITIAL"));
        asked(trial, works, field("caller").is("Anna"));
        asked(trial, works, field("requester").isNot("bo"));
        asked(trial, works, field("dueAt").missing());
        asked(trial, works, field("dueAt").after(NOON.plusSeconds(2)));
        asked(trial, works, field("openedAt").between(MORNING, MORNING));
        asked(trial, works, field("openedAt").before(MORNING));
        asked(trial, works, field("openedAt").after(MORNING));
    }

    private static Work openedAt(Trial trial, RecordRef ref, Instant at) {
        WorkEvent.Opened opened = Samples.opened(ref, "Nobody can connect");
        return trial.here()
                .write(Story.open(
                        Samples.ACME,
                        ref,
                        new WorkEvent.Opened(
                                opened.number(),
                                opened.people(),
                                opened.title(),
                                opened.description(),
                                at,
                                opened.status(),
                                opened.configuration())))
                .work();
    }

    private static void once(Trial trial) {
        FactValue one = new FactValue.Whole(1);
        TenantView here = trial.here();
        Story story = here.write(here.open(incident("a")).field("value", one).notes("More words"));
        here.write(here.open(problem("a")));
        here.write(here.open(incident("b"))
                .field("value", one)
                .then(new WorkEvent.StateCorrected("NEW", Samples.status("CLOSED", Phase.TERMINAL), false)));
        TenantView there = trial.in(Samples.GLOBEX);
        there.write(there.open(incident("a")).field("value", one));
        QueueQuery query = QueueQuery.all().where(filter(field("value").is(1)));
        trial.same(
                "work here",
                List.of(QueueRow.of(story.work())),
                trial.store().queues().page(Samples.ACME, query, Visibility.all()));
    }

    private static void combined(Trial trial) {
        List<Work> works =
                fill(trial, "value", List.of(new FactValue.Whole(1), new FactValue.Whole(2), new FactValue.Whole(3)));
        Condition two = field("value").is(2);
        Condition many = field("value").atLeast(2);
        asked(trial, works, Conditions.all(many, not(two)));
        asked(trial, works, any(two, field("value").missing(), field("record").is("problem")));
        asked(trial, works, not(any(two, Conditions.all(many, field("record").is("incident")))));
        asked(trial, works, Conditions.all());
        asked(trial, works, any());
        Condition deep = two;
        for (int i = 1; i < 20; i++) {
            deep = i % 2 == 0 ? not(Conditions.all(deep, many)) : any(not(deep), two);
        }
        asked(trial, works, deep);
    }

    private static void filled(Trial trial) {
        for (int i = 10; i < 40; i++) {
            trial.here().write(trial.here().open(incident("r" + i)).field("value", new FactValue.Whole(i % 7)));
        }
        QueueQuery query = QueueQuery.all().where(filter(field("value").is(0)));
        List<RecordRef> first = List.of(incident("r14"), incident("r21"), incident("r28"));
        trial.same(
                "the first three that pass",
                first,
                trial.store().queues().page(Samples.ACME, query.limit(3), Visibility.all()).stream()
                        .map(QueueRow::ref)
                        .toList());
    }
}
