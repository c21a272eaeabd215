package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.ACME;
import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.commandId;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.TenantView.changes;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;

/** What another process sees: everything of a store that lasts, nothing of one that does not. */
final class DurabilityCases {
    private static final Picture EMPTY = new Picture(List.of(), Optional.empty(), List.of());

    private DurabilityCases() {}

    static List<ContractCase> all() {
        return new Suite("durability")
                .add(
                        "records, journals, due work and pointers are there again, or none of them",
                        DurabilityCases::picture)
                .add("what goes on here is seen there, and the other way round, or neither", DurabilityCases::bothWays)
                .add("keys are there again, or none", DurabilityCases::keys)
                .add("numbers go on rising, or begin anew", DurabilityCases::numbers)
                .add("people and consumers are there again, or none", DurabilityCases::people)
                .add("erased words are not there again", DurabilityCases::erased)
                .add("work held here is not handed out there", DurabilityCases::claims)
                .add("of writers in two processes one wins", DurabilityCases::race)
                .cases();
    }

    private static boolean lasts(Trial trial) {
        return trial.traits().durable();
    }

    private static void picture(Trial trial) {
        TenantView here = trial.here();
        here.write(Chain.item(ACME, "vpn").described(Samples.gateway("vpn")));
        here.write(Chain.configuration(ACME).activated("calendars: []"));
        Story story = here.write(FullStory.of(ACME, incident("1")), NOON);
        here.tells(story);
        trial.same(
                "what is there",
                lasts(trial) ? here.picture() : EMPTY,
                trial.elsewhere().picture());
    }

    private static void bothWays(Trial trial) {
        TenantView here = trial.here();
        TenantView there = trial.elsewhere();
        Story before = here.write(here.open(incident("1")));
        Story after = before.notes("Written elsewhere");
        CommitResult stale = new CommitResult.Stale(List.of(incident("1")));
        CommitResult written = lasts(trial) ? new CommitResult.Committed() : stale;
        trial.same("the answer to a commit there", written, there.commit(changes(after.change())));
        here.tells(lasts(trial) ? after : before);
        Story here2 = before.notes("Decided here");
        CommitResult late = lasts(trial) ? stale : new CommitResult.Committed();
        trial.same("the answer to a commit here", late, here.commit(changes(here2.change())));
    }

    private static void keys(Trial trial) {
        TenantView here = trial.here();
        Story story = here.open(incident("1"));
        CommandKey key = Samples.key(commandId("a"), "anything", story);
        here.write(Changes.builder().addRecords(story.change()).key(key).build());
        trial.same("what was done here", Optional.of(key), here.done(key.id()));
        Optional<CommandKey> expected = lasts(trial) ? Optional.of(key) : Optional.empty();
        trial.same("what was done, asked there", expected, trial.elsewhere().done(key.id()));
    }

    private static void numbers(Trial trial) {
        long first = trial.store().numbers().next(ACME, "INCIDENT");
        long second = trial.store().numbers().next(ACME, "INCIDENT");
        trial.holds("the second number is " + second + " after " + first, second > first);
        long there = trial.elsewhere().store().numbers().next(ACME, "INCIDENT");
        trial.holds("the next number there is " + there, lasts(trial) ? there > second : there == 1);
    }

    private static void people(Trial trial) {
        Person anna = Person.of(Samples.CALLER, "Anna Åkesson");
        trial.store().people().save(ACME, anna);
        trial.store().outbox().advance(ACME, "mail", 5);
        trial.same("who she is here", Optional.of(anna), trial.store().people().find(ACME, anna.id()));
        TenantView there = trial.elsewhere();
        Optional<Person> expected = lasts(trial) ? Optional.of(anna) : Optional.empty();
        trial.same("who she is there", expected, there.store().people().find(ACME, anna.id()));
        trial.same(
                "the position there",
                lasts(trial) ? 5L : 0L,
                there.store().outbox().position(ACME, "mail"));
    }

    private static void erased(Trial trial) {
        TenantView here = trial.here();
        Story story = here.write(here.open(incident("1")).notes("Anna's number is 112"));
        trial.holds("there is nothing to erase", trial.store().journals().erase(ACME, incident("1"), 2));
        Picture there = trial.elsewhere().picture();
        trial.same("what is there", lasts(trial) ? here.picture() : EMPTY, there);
        trial.holds("erased words are there", !there.toString().contains("112"));
        trial.same("the last hash here", story.hash(), trial.store().journals().lastHash(ACME, incident("1")));
    }

    private static void claims(Trial trial) {
        TenantView here = trial.here();
        TenantView there = trial.elsewhere();
        Story story = here.arm(incident("1"), NOON);
        here.arm(incident("2"), NOON);
        Claim claim = here.claim(NOON, 1);
        trial.same("work held here", List.of(incident("1")), claim.records());
        List<RecordRef> left = lasts(trial) ? List.of(incident("2")) : List.of();
        trial.same("work left for another process", left, there.claimed(NOON));
        here.write(Changes.builder()
                .addRecords(story.notes("Breached").change(EVENING))
                .claim(claim.token())
                .build());
    }

    private static void race(Trial trial) {
        TenantView here = trial.here();
        Story before = here.write(here.open(incident("1")));
        TenantView there = trial.elsewhere();
        Changes late = changes(before.notes("At the same moment").change());
        List<CommitResult> answers = Race.of(Race.CALLERS, caller -> (caller % 2 == 0 ? here : there).commit(late));
        long won = answers.stream()
                .filter(CommitResult.Committed.class::isInstance)
                .count();
        trial.same("how many writers won", 1L, won);
        trial.same(
                "how many lines there are here", 2, here.journal(incident("1")).size());
        trial.same(
                "how many lines there are there",
                lasts(trial) ? 2 : 0,
                there.journal(incident("1")).size());
    }
}
