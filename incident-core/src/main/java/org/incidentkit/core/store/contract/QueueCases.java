package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.MORNING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.item;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;

/** Open work in the order in which it is to be done. */
final class QueueCases {
    private static final List<RecordRef> IN_ORDER = List.of(
            incident("e"),
            incident("B"),
            problem("B"),
            incident("a"),
            problem("a"),
            incident("d"),
            problem("c"),
            incident("f"),
            incident("å"),
            incident("A"));

    private QueueCases() {}

    static List<ContractCase> all() {
        return new Suite("queues")
                .add("work comes by priority, then by what is due first, then by id, then by kind", QueueCases::order)
                .add("pages of any size join without gap or overlap, ties included", QueueCases::join)
                .add("a line says what its record says", QueueCases::lines)
                .add("work that is done stands in no queue, until it is open again", QueueCases::done)
                .add("work that changes moves to its new place", QueueCases::moves)
                .add("a queue is that of some kinds", QueueCases::kinds)
                .add("a queue is that of a group or a person, by the exact id", QueueCases::exactly)
                .add("a queue is that of what points to a record", QueueCases::linked)
                .add("a page is filled with what its reader may see", QueueCases::visible)
                .add("an erased title is not in the queue", QueueCases::erased)
                .add("a queue is that of one tenant", QueueCases::tenants)
                .cases();
    }

    private static Story write(TenantView view, RecordRef ref, Optional<Priority> priority, Optional<Instant> due) {
        Story story = view.open(ref);
        if (priority.isPresent()) {
            story = ranked(story, priority.get());
        }
        return view.write(due.isPresent() ? promised(story, due.get()) : story);
    }

    private static Story ranked(Story story, Priority priority) {
        return story.field(FieldNames.PRIORITY, FactValue.Text.of(priority.name()));
    }

    private static Story promised(Story story, Instant due) {
        return story.then(SampleClocks.attached(story.work().clocks().size() + 1L, due));
    }

    /** Ten pieces of work whose sort keys tie in every way, written in no order. */
    private static void fill(TenantView view) {
        Optional<Instant> none = Optional.empty();
        write(view, incident("å"), Optional.empty(), Optional.of(EVENING));
        write(view, problem("c"), Optional.of(Priority.HIGH), none);
        write(view, incident("f"), Optional.of(Priority.PLANNING), Optional.of(MORNING));
        write(view, incident("a"), Optional.of(Priority.HIGH), Optional.of(NOON));
        write(view, incident("A"), Optional.empty(), none);
        write(view, problem("a"), Optional.of(Priority.HIGH), Optional.of(NOON));
        write(view, incident("e"), Optional.of(Priority.CRITICAL), none);
        write(view, problem("B"), Optional.of(Priority.HIGH), Optional.of(NOON));
        write(view, incident("d"), Optional.of(Priority.HIGH), Optional.of(NOON.plus(Microseconds.one())));
        write(view, incident("B"), Optional.of(Priority.HIGH), Optional.of(NOON));
    }

    private static List<QueueRow> page(TenantView view, QueueQuery query) {
        return view.store().queues().page(view.tenant(), query, Visibility.all());
    }

    private static List<RecordRef> refs(TenantView view, QueueQuery query) {
        return page(view, query).stream().map(QueueRow::ref).toList();
    }

    private static void order(Trial trial) {
        fill(trial.here());
        trial.same("all work", IN_ORDER, refs(trial.here(), QueueQuery.all()));
    }

    private static void join(Trial trial) {
        fill(trial.here());
        for (int limit = 1; limit <= IN_ORDER.size() + 1; limit++) {
            List<RecordRef> joined = new ArrayList<>();
            List<QueueRow> page = page(trial.here(), QueueQuery.all().limit(limit));
            while (!page.isEmpty() && joined.size() <= IN_ORDER.size()) {
                trial.holds("a page of " + limit + " holds " + page.size(), page.size() <= limit);
                page.forEach(row -> joined.add(row.ref()));
                QueuePosition last = page.get(page.size() - 1).position();
                page = page(trial.here(), QueueQuery.all().limit(limit).after(last));
            }
            trial.same("pages of " + limit + ", joined", IN_ORDER, joined);
        }
    }

    private static void lines(Trial trial) {
        Story full =
                FullStory.clocked(FullStory.worked(FullStory.fields(FullStory.opened(Samples.ACME, incident("1")))));
        trial.here().write(full);
        Story bare = trial.here().write(trial.here().open(incident("2")));
        trial.same(
                "the lines",
                List.of(QueueRow.of(full.work()), QueueRow.of(bare.work())),
                page(trial.here(), QueueQuery.all()));
    }

    private static Story moved(Story story, String state, Phase phase) {
        return story.then(
                new WorkEvent.StateCorrected(story.work().status().state(), Samples.status(state, phase), false));
    }

    private static void done(Trial trial) {
        TenantView here = trial.here();
        Story story = here.write(here.open(incident("1")));
        here.write(moved(here.open(incident("2")), "CLOSED", Phase.TERMINAL));
        for (Phase phase : Phase.values()) {
            story = here.write(moved(story, "state " + phase, phase));
            List<RecordRef> expected = phase.isOpen() ? List.of(incident("1")) : List.of();
            trial.same("the queue in phase " + phase, expected, refs(here, QueueQuery.all()));
        }
        here.write(moved(story, "IN_PROGRESS", Phase.ACTIVE));
        trial.same("the queue when it is open again", List.of(incident("1")), refs(here, QueueQuery.all()));
    }

    private static void moves(Trial trial) {
        TenantView here = trial.here();
        Story first = write(here, incident("1"), Optional.of(Priority.LOW), Optional.of(NOON));
        Story second = write(here, incident("2"), Optional.of(Priority.LOW), Optional.of(EVENING));
        trial.same("the queue", List.of(incident("1"), incident("2")), refs(here, QueueQuery.all()));
        second = here.write(promised(second, MORNING));
        trial.same("the queue by due", List.of(incident("2"), incident("1")), refs(here, QueueQuery.all()));
        first = here.write(ranked(first, Priority.HIGH));
        trial.same(
                "the queue by priority",
                List.of(QueueRow.of(first.work()), QueueRow.of(second.work())),
                page(here, QueueQuery.all()));
    }

    private static void kinds(Trial trial) {
        TenantView here = trial.here();
        RecordRef change = new RecordRef(RecordKind.CHANGE, "3");
        List.of(incident("1"), problem("2"), change).forEach(ref -> here.write(here.open(ref)));
        here.write(Chain.item(Samples.ACME, "4").described(Samples.gateway("4")));
        QueueQuery all = QueueQuery.all();
        trial.same("all work", List.of(incident("1"), problem("2"), change), refs(here, all));
        trial.same("problems", List.of(problem("2")), refs(here, all.of(RecordKind.PROBLEM)));
        trial.same(
                "incidents and changes",
                List.of(incident("1"), change),
                refs(here, all.of(RecordKind.INCIDENT, RecordKind.CHANGE)));
        trial.same("items", List.of(), refs(here, all.of(RecordKind.CI)));
    }

    private static void exactly(Trial trial) {
        TenantView here = trial.here();
        List<String> names = List.of("network", "Network", "network ", "nétwork", "ne\u0301twork");
        for (String name : names) {
            RecordRef ref = incident(Integer.toString(names.indexOf(name)));
            here.write(here.open(ref).group(name).field(FieldNames.ASSIGNEE, FactValue.Text.of(name)));
        }
        for (String name : names) {
            List<RecordRef> expected = List.of(incident(Integer.toString(names.indexOf(name))));
            trial.same("work of group " + name, expected, refs(here, QueueQuery.ofGroup(new GroupId(name))));
            trial.same("work of " + name, expected, refs(here, QueueQuery.ofAssignee(new PersonId(name))));
        }
        trial.same("work of no group", List.of(), refs(here, QueueQuery.ofGroup(new GroupId("NETWORK"))));
    }

    private static void linked(Trial trial) {
        TenantView here = trial.here();
        here.write(
                here.open(incident("1")).linked(LinkType.AFFECTS, item("vpn")).linked(LinkType.CAUSED_BY, item("vpn")));
        here.write(here.open(incident("2")).linked(LinkType.CAUSED_BY, problem("vpn")));
        trial.same("work on the item", List.of(incident("1")), refs(here, QueueQuery.linkedTo(item("vpn"))));
        trial.same("work of the problem", List.of(incident("2")), refs(here, QueueQuery.linkedTo(problem("vpn"))));
        trial.same("work on nothing", List.of(), refs(here, QueueQuery.linkedTo(item("Vpn"))));
    }

    private static void visible(Trial trial) {
        TenantView here = trial.here();
        for (int i = 10; i < 40; i++) {
            here.write(here.open(incident(Integer.toString(i))).group(i % 7 == 0 ? "network" : "servers"));
        }
        Visibility network = new Visibility.Groups(Set.of(new GroupId("network")), true);
        List<RecordRef> seen = here
                .store()
                .queues()
                .page(Samples.ACME, QueueQuery.all().limit(3), network)
                .stream()
                .map(QueueRow::ref)
                .toList();
        trial.same("a group's first three", List.of(incident("14"), incident("21"), incident("28")), seen);
        for (Visibility reader : List.of(new Visibility.Own(Samples.OPERATOR), new Visibility.Groups(Set.of(), true))) {
            trial.same(
                    "work for " + reader,
                    List.of(),
                    here.store().queues().page(Samples.ACME, QueueQuery.all(), reader));
        }
        Visibility own = new Visibility.Own(Samples.REQUESTER);
        trial.same(
                "a requester's work",
                30,
                here.store().queues().page(Samples.ACME, QueueQuery.all(), own).size());
    }

    private static void erased(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(incident("1")));
        trial.holds("there is nothing to erase", here.store().journals().erase(Samples.ACME, incident("1"), 1));
        List<String> titles =
                page(here, QueueQuery.all()).stream().map(QueueRow::title).toList();
        trial.same("the titles", List.of(Text.ERASED), titles);
    }

    private static void tenants(Trial trial) {
        fill(trial.here());
        TenantView there = trial.in(Samples.GLOBEX);
        there.write(there.open(incident("e")));
        trial.same("work here", IN_ORDER, refs(trial.here(), QueueQuery.all()));
        trial.same("work there", List.of(incident("e")), refs(there, QueueQuery.all()));
    }
}
