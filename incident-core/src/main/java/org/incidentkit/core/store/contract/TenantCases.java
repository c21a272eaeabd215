package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.GLOBEX;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.commandId;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.Outbox;

/** Tenants never meet, on any port. */
final class TenantCases {
    private static final TenantId LONGEST = new TenantId("t".repeat(64));

    private TenantCases() {}

    static List<ContractCase> all() {
        return new Suite("tenants")
                .add("records, journals and pages are those of one tenant", TenantCases::records)
                .add("a record of one tenant is not there for another", TenantCases::alone)
                .add("tenants differ by case, and may have the longest name", TenantCases::names)
                .add("the same key is done once in each tenant", TenantCases::keys)
                .add("the same number is given once in each tenant", TenantCases::numbers)
                .add("links and their targets are those of one tenant", TenantCases::links)
                .add("a link is gone in one tenant", TenantCases::goneLinks)
                .add("due work is claimed in one tenant", TenantCases::due)
                .add("another tenant's work takes no place in a claim", TenantCases::places)
                .add("a claim counts in its own tenant", TenantCases::claims)
                .add("the outbox and its consumers are those of one tenant", TenantCases::outbox)
                .add(
                        "the outbox of one tenant goes on from where it was, however far others are",
                        TenantCases::positions)
                .add("a consumer moves in its own tenant", TenantCases::consumers)
                .add("words are erased in one tenant", TenantCases::texts)
                .add("people are known in one tenant", TenantCases::people)
                .cases();
    }

    private static TenantView there(Trial trial) {
        return trial.in(GLOBEX);
    }

    private static void records(Trial trial) {
        Story here = trial.here().write(trial.here().open(incident("1")).notes("Here"), NOON);
        Story there = there(trial)
                .write(there(trial).open(incident("1")).notes("There").notes("Too"));
        trial.here().tells(here);
        there(trial).tells(there);
        trial.same("records here", 1, trial.here().picture().records().size());
        trial.same("records there", 1, there(trial).picture().records().size());
        trial.here()
                .leavesNothing(
                        TenantView.changes(there.settled().notes("Elsewhere").change()), incident("1"));
    }

    private static void alone(Trial trial) {
        Story story = trial.here().arm(incident("1"), NOON);
        trial.here().tells(story);
        trial.same(
                "what another tenant can read",
                new Picture(List.of(), Optional.empty(), List.of()),
                there(trial).picture());
        trial.absent("the record for another tenant", there(trial).find(incident("1")));
        trial.same("the journal for another tenant", List.of(), there(trial).journal(incident("1")));
    }

    private static void names(Trial trial) {
        List<TenantId> tenants = List.of(new TenantId("acme"), new TenantId("Acme"), new TenantId("a.c-m_e"), LONGEST);
        List<Story> stories = tenants.stream()
                .map(tenant -> trial.in(tenant).arm(incident("1"), NOON))
                .toList();
        for (Story story : stories) {
            TenantView view = trial.in(story.work().tenant());
            view.tells(story);
            trial.same("work of " + view.tenant(), List.of(incident("1")), view.claimed(NOON));
        }
    }

    private static void keys(Trial trial) {
        CommandKey here = done(trial.here(), "1");
        trial.absent("what another tenant did", there(trial).done(commandId("a")));
        CommandKey there = done(there(trial), "2");
        trial.same("what was done here", Optional.of(here), trial.here().done(commandId("a")));
        trial.same("what was done there", Optional.of(there), there(trial).done(commandId("a")));
    }

    private static CommandKey done(TenantView view, String id) {
        Story story = view.open(incident(id));
        CommandKey key = Samples.key(commandId("a"), "asked in " + view.tenant(), story);
        view.write(Changes.builder().addRecords(story.change()).key(key).build());
        return key;
    }

    private static void numbers(Trial trial) {
        for (TenantView view : List.of(trial.here(), there(trial))) {
            trial.same("the first number", 1L, trial.store().numbers().next(view.tenant(), "INCIDENT"));
            view.tells(view.write(view.open(incident("1"))));
        }
        long second = trial.store().numbers().next(Samples.ACME, "INCIDENT");
        trial.holds("the second number is " + second, second > 1);
    }

    private static void links(Trial trial) {
        there(trial).write(there(trial).open(problem("p")));
        Story story = trial.here().open(incident("1")).linked(LinkType.CAUSED_BY, problem("p"));
        Changes changes = Changes.builder()
                .addRecords(story.change())
                .addExisting(problem("p"))
                .build();
        trial.here().leavesNothing(changes, problem("p"));
        trial.here().write(trial.here().open(problem("p")));
        trial.here().write(changes);
        trial.same("links here", 1, incoming(trial.here(), problem("p")));
        trial.same("links there", 0, incoming(there(trial), problem("p")));
    }

    private static void goneLinks(Trial trial) {
        Link cause = new Link(LinkType.CAUSED_BY, problem("p"));
        for (TenantView view : List.of(trial.here(), there(trial))) {
            view.write(view.open(problem("p")));
            Story story = view.write(view.open(incident("1")).linked(LinkType.CAUSED_BY, problem("p")));
            if (view.tenant().equals(GLOBEX)) {
                view.write(story.then(new WorkEvent.Unlinked(cause)));
            }
        }
        trial.same("links here", 1, incoming(trial.here(), problem("p")));
        trial.same("links there", 0, incoming(there(trial), problem("p")));
    }

    private static int incoming(TenantView view, RecordRef target) {
        return view.store()
                .records()
                .linksTo(view.tenant(), target, Visibility.all())
                .size();
    }

    private static void due(Trial trial) {
        trial.here().arm(incident("1"), NOON);
        trial.absent("the next instant there", trial.store().due().nextDueAt(GLOBEX));
        there(trial).arm(incident("1"), NOON);
        there(trial).arm(incident("2"), NOON);
        trial.same(
                "work there",
                List.of(incident("1"), incident("2")),
                there(trial).claimed(NOON));
        trial.same("work here", List.of(incident("1")), trial.here().claimed(NOON));
    }

    private static void places(Trial trial) {
        there(trial).arm(incident("1"), NOON.minusSeconds(2));
        there(trial).arm(incident("2"), NOON.minusSeconds(1));
        trial.here().arm(incident("3"), NOON);
        trial.same(
                "the one place in a claim here",
                List.of(incident("3")),
                trial.here().claim(NOON, 1).records());
    }

    private static void claims(Trial trial) {
        Story story = trial.here().arm(incident("1"), NOON).notes("Breached");
        there(trial).arm(incident("1"), NOON);
        trial.here().claim(NOON, 1);
        Claim there = there(trial).claim(NOON, 1);
        trial.here()
                .leavesNothing(
                        Changes.builder()
                                .addRecords(story.change())
                                .claim(there.token())
                                .build(),
                        incident("1"));
    }

    private static void outbox(Trial trial) {
        trial.here().write(trial.here().open(incident("1")).notes("One").notes("Two"));
        there(trial).write(there(trial).open(incident("2")));
        trial.same("pointers here", 3, trial.here().pointers().size());
        trial.same(
                "pointers there", incident("2"), there(trial).pointers().get(0).record());
        trial.store().outbox().advance(Samples.ACME, "mail", 3);
        trial.same("the position here", 3L, trial.store().outbox().position(Samples.ACME, "mail"));
        trial.same("the position there", 0L, trial.store().outbox().position(GLOBEX, "mail"));
    }

    /** They are read by turns; one has many lines at first, the other later. */
    private static void positions(Trial trial) {
        List<TenantView> views = List.of(trial.here(), there(trial));
        List<Integer> read = new ArrayList<>(List.of(0, 0));
        List<Long> last = new ArrayList<>(List.of(0L, 0L));
        List<List<Integer>> rounds = List.of(List.of(5, 3), List.of(1, 1), List.of(3, 5), List.of(1, 1));
        for (List<Integer> lines : rounds) {
            for (int i = 0; i < views.size(); i++) {
                TenantView view = views.get(i);
                view.write(view.open(incident("r" + read.get(i))).talks(lines.get(i) - 1));
                List<Outbox.Pointer> fresh = view.store().outbox().after(view.tenant(), last.get(i), 100);
                trial.same("new pointers of " + view.tenant(), lines.get(i), fresh.size());
                last.set(i, fresh.get(fresh.size() - 1).position());
                read.set(i, read.get(i) + fresh.size());
                trial.same(
                        "all pointers of " + view.tenant(),
                        read.get(i),
                        view.pointers().size());
            }
        }
    }

    private static void consumers(Trial trial) {
        trial.store().outbox().advance(GLOBEX, "mail", 1);
        trial.store().outbox().advance(Samples.ACME, "mail", 2);
        trial.store().outbox().advance(Samples.ACME, "mail", 3);
        trial.same("the position there", 1L, trial.store().outbox().position(GLOBEX, "mail"));
        trial.same("the position here", 3L, trial.store().outbox().position(Samples.ACME, "mail"));
    }

    private static void texts(Trial trial) {
        trial.here().write(trial.here().open(incident("1")));
        Story there = there(trial).write(there(trial).open(incident("1")));
        trial.same(
                "erasing there what is only here",
                false,
                trial.store().journals().erase(new TenantId("x"), incident("1"), 1));
        trial.same("erasing here", true, trial.store().journals().erase(Samples.ACME, incident("1"), 1));
        there(trial).tells(there);
    }

    private static void people(Trial trial) {
        Person here = Person.of(Samples.CALLER, "Anna here");
        Person there = Person.of(Samples.CALLER, "Anna there");
        trial.store().people().save(Samples.ACME, here);
        trial.absent("who she is there", trial.store().people().find(GLOBEX, Samples.CALLER));
        trial.store().people().save(GLOBEX, there);
        trial.same("who she is here", Optional.of(here), trial.store().people().find(Samples.ACME, Samples.CALLER));
        trial.same(
                "who she is there", Optional.of(there), trial.store().people().find(GLOBEX, Samples.CALLER));
    }
}
