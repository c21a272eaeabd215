package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.ACME;
import static org.incidentkit.core.store.contract.Samples.incident;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.StoreBounds;

/** What is told to the host, each once, in order. */
final class OutboxCases {
    private OutboxCases() {}

    static List<ContractCase> all() {
        return new Suite("outbox")
                .add("every line has one pointer, in the order of commits and lines", OutboxCases::order)
                .add("positions begin after 0 and rise", OutboxCases::positions)
                .add("reading goes on after any position", OutboxCases::after)
                .add("what is not announced has no pointer", OutboxCases::quiet)
                .add("what was not written has no pointer", OutboxCases::refused)
                .add("a consumer that never moved stands at 0", OutboxCases::begins)
                .add("each consumer moves by itself, and never back", OutboxCases::consumers)
                .add("consumers differ by case, accent and blank", OutboxCases::names)
                .add("a name, position or limit out of bounds is refused", OutboxCases::bounds)
                .cases();
    }

    private record Told(RecordRef record, long seq) {}

    private static List<Told> told(List<Outbox.Pointer> pointers) {
        return pointers.stream()
                .map(pointer -> new Told(pointer.record(), pointer.seq()))
                .toList();
    }

    /** Two records, their commits interleaved: seven lines in all. */
    private static List<Told> fill(TenantView view) {
        Story first = view.write(view.open(incident("2")).notes("One"));
        Story second = view.write(view.open(incident("1")));
        view.write(first.notes("Two").notes("Three"));
        second = second.notes("Four");
        Story third = view.open(incident("3"));
        view.write(TenantView.changes(second.change(), third.change()));
        return List.of(
                new Told(incident("2"), 1),
                new Told(incident("2"), 2),
                new Told(incident("1"), 1),
                new Told(incident("2"), 3),
                new Told(incident("2"), 4),
                new Told(incident("1"), 2),
                new Told(incident("3"), 1));
    }

    private static void order(Trial trial) {
        List<Told> expected = fill(trial.here());
        trial.same("what is told", expected, told(trial.here().pointers()));
        trial.same("what is told, asked again", expected, told(trial.here().pointers()));
    }

    private static void positions(Trial trial) {
        fill(trial.here());
        List<Long> positions =
                trial.here().pointers().stream().map(Outbox.Pointer::position).toList();
        trial.same("how many positions there are", 7, positions.size());
        trial.holds("positions begin at " + positions.get(0), positions.get(0) > 0);
        trial.same("positions", positions.stream().distinct().sorted().toList(), positions);
    }

    private static void after(Trial trial) {
        List<Told> expected = fill(trial.here());
        for (int limit = 1; limit <= expected.size() + 1; limit++) {
            List<Told> joined = new ArrayList<>();
            List<Outbox.Pointer> some = trial.store().outbox().after(ACME, 0, limit);
            while (!some.isEmpty() && joined.size() <= expected.size()) {
                trial.holds(some.size() + " pointers where " + limit + " were asked for", some.size() <= limit);
                joined.addAll(told(some));
                long last = some.get(some.size() - 1).position();
                some = trial.store().outbox().after(ACME, last, limit);
            }
            trial.same("what is told, " + limit + " at a time", expected, joined);
        }
    }

    private static void quiet(Trial trial) {
        TenantView here = trial.here();
        Story story = here.open(incident("1")).notes("Before the desk's time");
        here.write(Changes.builder().addRecords(story.change()).announced(false).build());
        here.write(story.settled().notes("In the desk's time"));
        trial.same("what is told", List.of(new Told(incident("1"), 3)), told(here.pointers()));
    }

    private static void refused(Trial trial) {
        TenantView here = trial.here();
        List<Told> expected = fill(here);
        here.stale(TenantView.changes(here.open(incident("1")).change()), incident("1"));
        here.write(under(here.open(incident("4"))));
        CommitResult again = here.commit(under(here.open(incident("5"))));
        trial.holds("a known key is answered by " + again, again instanceof CommitResult.Duplicate);
        List<Told> longer = new ArrayList<>(expected);
        longer.add(new Told(incident("4"), 1));
        trial.same("what is told", longer, told(here.pointers()));
    }

    private static Changes under(Story story) {
        return Changes.builder()
                .addRecords(story.change())
                .key(Samples.key(Samples.commandId("a"), "anything", story))
                .build();
    }

    private static void begins(Trial trial) {
        trial.store().outbox().advance(ACME, "mail", 5);
        trial.same("the position of one that moved", 5L, trial.store().outbox().position(ACME, "mail"));
        trial.same(
                "the position of one that never did", 0L, trial.store().outbox().position(ACME, "queue"));
    }

    private static void consumers(Trial trial) {
        Outbox outbox = trial.store().outbox();
        outbox.advance(ACME, "mail", 5);
        outbox.advance(ACME, "queue", 7);
        outbox.advance(ACME, "mail", 3);
        trial.same("the position after going back", 5L, outbox.position(ACME, "mail"));
        outbox.advance(ACME, "mail", 5);
        outbox.advance(ACME, "mail", Integer.MAX_VALUE + 1L);
        trial.same("the position after going on", Integer.MAX_VALUE + 1L, outbox.position(ACME, "mail"));
        trial.same("the position of the other", 7L, outbox.position(ACME, "queue"));
    }

    private static void names(Trial trial) {
        Outbox outbox = trial.store().outbox();
        List<String> names =
                List.of("mail", "Mail", "mail ", "måil", "ma\u030ail", "c".repeat(StoreBounds.LONGEST_CONSUMER));
        for (String name : names) {
            outbox.advance(ACME, name, 1L + names.indexOf(name));
        }
        for (String name : names) {
            trial.same("the position of " + name, 1L + names.indexOf(name), outbox.position(ACME, name));
        }
    }

    private static void bounds(Trial trial) {
        Outbox outbox = trial.store().outbox();
        String longer = "c".repeat(StoreBounds.LONGEST_CONSUMER + 1);
        trial.refuses("the position of " + longer, () -> outbox.position(ACME, longer));
        trial.refuses("the position of a blank name", () -> outbox.position(ACME, ""));
        trial.refuses("reading after a negative position", () -> outbox.after(ACME, -1, 1));
        trial.refuses("reading no pointer", () -> outbox.after(ACME, 0, 0));
        trial.refuses("advancing " + longer, () -> advanced(outbox, longer, 1));
        trial.refuses("advancing to a negative position", () -> advanced(outbox, "mail", -1));
    }

    private static long advanced(Outbox outbox, String consumer, long position) {
        outbox.advance(ACME, consumer, position);
        return outbox.position(ACME, consumer);
    }
}
