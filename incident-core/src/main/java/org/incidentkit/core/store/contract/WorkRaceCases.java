package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Race.CALLERS;
import static org.incidentkit.core.store.contract.Samples.ACME;
import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.TenantView.changes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.RecordChange;

/** Workers and consumers at the same moment: each piece of work is done once, and nothing is missed. */
final class WorkRaceCases {
    private static final int WORK = 60;
    private static final int BATCH = 4;
    private static final int COMMITS = 25;

    private WorkRaceCases() {}

    static List<ContractCase> all() {
        return new Suite("races of workers")
                .add("work is handed out once", WorkRaceCases::handedOut)
                .add("work is decided once and armed anew", WorkRaceCases::decided)
                .add("of workers whose leases overlap one decides", WorkRaceCases::overlapping)
                .add("a person and a worker never both win", WorkRaceCases::person)
                .add("a consumer that goes on from the last position misses nothing", WorkRaceCases::follower)
                .cases();
    }

    private static List<RecordRef> arm(TenantView here) {
        List<RecordRef> refs = new ArrayList<>();
        for (int i = 0; i < WORK; i++) {
            RecordRef ref = incident(Integer.toString(100 + i));
            here.arm(ref, NOON.plusSeconds(i % 7));
            refs.add(ref);
        }
        return refs;
    }

    private static void handedOut(Trial trial) {
        TenantView here = trial.here();
        List<RecordRef> all = arm(here);
        List<List<RecordRef>> taken = Race.of(CALLERS, caller -> {
            List<RecordRef> mine = new ArrayList<>();
            List<RecordRef> batch = here.claim(EVENING, BATCH).records();
            while (!batch.isEmpty() && mine.size() <= WORK) {
                mine.addAll(batch);
                batch = here.claim(EVENING, BATCH).records();
            }
            return mine;
        });
        trial.same(
                "work handed out",
                all,
                taken.stream().flatMap(List::stream).sorted().toList());
    }

    private static void decided(Trial trial) {
        TenantView here = trial.here();
        List<RecordRef> all = arm(here);
        Instant later = EVENING.plus(TenantView.LEASE);
        List<Integer> done = Race.of(CALLERS, caller -> {
            int mine = 0;
            Claim claim = here.claim(EVENING, BATCH);
            while (!claim.records().isEmpty() && mine <= WORK) {
                mine += here.commit(decisions(here, claim, later)) instanceof CommitResult.Committed
                        ? claim.records().size()
                        : 0;
                claim = here.claim(EVENING, BATCH);
            }
            return mine;
        });
        trial.same(
                "work decided", WORK, done.stream().mapToInt(Integer::intValue).sum());
        trial.same("the next instant", Optional.of(later), trial.store().due().nextDueAt(ACME));
        trial.same("work armed anew", all, here.claimed(later));
        for (RecordRef ref : all) {
            trial.same("the lines of " + ref, 2, here.journal(ref).size());
        }
    }

    private static Changes decisions(TenantView here, Claim claim, Instant later) {
        List<RecordChange> changes = claim.records().stream()
                .sorted()
                .map(ref -> here.open(ref).settled().notes("Breached").change(later))
                .toList();
        return Changes.builder().addAllRecords(changes).claim(claim.token()).build();
    }

    private static void overlapping(Trial trial) {
        TenantView here = trial.here();
        for (RecordRef ref : arm(here).subList(0, BATCH)) {
            Story story = here.open(ref).settled().notes("Breached");
            List<ClaimToken> tokens = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                tokens.add(trial.store()
                        .due()
                        .claim(ACME, EVENING, WORK, Duration.ZERO)
                        .token());
            }
            List<CommitResult> answers = Race.of(
                    CALLERS,
                    caller -> here.commit(Changes.builder()
                            .addRecords(story.change(EVENING))
                            .claim(tokens.get(caller))
                            .build()));
            List<CommitResult> expected = new ArrayList<>();
            for (int i = 1; i < CALLERS; i++) {
                expected.add(new CommitResult.Stale(List.of(ref)));
            }
            expected.add(new CommitResult.Committed());
            trial.same("the answers, the last claim's last", expected, answers);
            here.tells(story);
        }
    }

    private static void person(Trial trial) {
        TenantView here = trial.here();
        for (RecordRef ref : arm(here)) {
            Story before = here.open(ref).settled();
            Claim claim = here.claim(EVENING, WORK);
            List<CommitResult> answers = Race.of(
                    2,
                    caller -> caller == 0
                            ? here.commit(changes(before.notes("By a person").change(EVENING)))
                            : here.commit(Changes.builder()
                                    .addRecords(before.notes("By a worker").change(EVENING))
                                    .claim(claim.token())
                                    .build()));
            int winner = answers.indexOf(new CommitResult.Committed());
            trial.holds("nobody won: " + answers, winner >= 0);
            trial.same("the loser's answer", new CommitResult.Stale(List.of(ref)), answers.get(1 - winner));
            here.tells(before.notes(winner == 0 ? "By a person" : "By a worker"));
            trial.store().due().release(ACME, claim.token());
        }
    }

    /** Caller 0 follows the outbox while the others write; what it read is what there is in the end. */
    private static void follower(Trial trial) {
        TenantView here = trial.here();
        AtomicInteger writers = new AtomicInteger(CALLERS - 1);
        List<List<Outbox.Pointer>> read =
                Race.of(CALLERS, caller -> caller == 0 ? follow(here, writers) : write(here, caller, writers));
        List<Outbox.Pointer> followed = read.get(0);
        trial.same("how many pointers the consumer met", (CALLERS - 1) * COMMITS * 2, followed.size());
        trial.same("what the consumer met", here.pointers(), followed);
        Map<RecordRef, Long> last = new HashMap<>();
        for (Outbox.Pointer pointer : followed) {
            long before = last.getOrDefault(pointer.record(), 0L);
            trial.same("the next line of " + pointer.record(), before + 1, pointer.seq());
            last.put(pointer.record(), pointer.seq());
        }
    }

    private static List<Outbox.Pointer> follow(TenantView here, AtomicInteger writers) {
        List<Outbox.Pointer> met = new ArrayList<>();
        Race.eventually(() -> {
            boolean nobodyWrites = writers.get() == 0;
            List<Outbox.Pointer> some;
            do {
                long position = met.isEmpty() ? 0 : met.get(met.size() - 1).position();
                some = here.store().outbox().after(ACME, position, BATCH);
                met.addAll(some);
            } while (!some.isEmpty());
            return nobodyWrites;
        });
        return met;
    }

    private static List<Outbox.Pointer> write(TenantView here, int caller, AtomicInteger writers) {
        try {
            Story story = here.open(incident(Integer.toString(caller))).notes("Begun");
            for (int i = 0; i < COMMITS; i++) {
                here.commit(changes(story.change()));
                story = story.settled().notes("And").notes("on");
            }
            return List.of();
        } finally {
            writers.decrementAndGet();
        }
    }
}
