package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Race.CALLERS;
import static org.incidentkit.core.store.contract.Samples.commandId;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.opened;
import static org.incidentkit.core.store.contract.TenantView.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;

/** Writers at the same moment: one wins, the others are told, and nothing is torn. */
final class WriteRaceCases {
    private static final int ROUNDS = 15;

    private WriteRaceCases() {}

    static List<ContractCase> all() {
        return new Suite("races of writers")
                .add("of several writers on one version one wins", WriteRaceCases::version)
                .add("of several openings of one record one wins", WriteRaceCases::opening)
                .add("of several openings under one number one wins", WriteRaceCases::number)
                .add("a command sent several times at once is done once", WriteRaceCases::key)
                .add("of several activations of a configuration one wins", WriteRaceCases::configuration)
                .add("records written two at a time are written both or neither", WriteRaceCases::pairs)
                .cases();
    }

    /** The one caller whose commit was written; all others have the answer of a loser. */
    private static int winner(Trial trial, List<CommitResult> answers, IntFunction<CommitResult> losing) {
        CommitResult written = new CommitResult.Committed();
        int winner = answers.indexOf(written);
        trial.holds("nobody won: " + answers, winner >= 0);
        for (int caller = 0; caller < answers.size(); caller++) {
            trial.same(
                    "the answer to caller " + caller,
                    caller == winner ? written : losing.apply(caller),
                    answers.get(caller));
        }
        return winner;
    }

    /** Commits at the same moment; what takes time is done before. */
    private static List<CommitResult> race(TenantView here, IntFunction<Changes> commits) {
        List<Changes> ready = IntStream.range(0, CALLERS).mapToObj(commits).toList();
        return Race.of(CALLERS, caller -> here.commit(ready.get(caller)));
    }

    private static CommitResult stale(RecordRef ref) {
        return new CommitResult.Stale(List.of(ref));
    }

    private static void version(Trial trial) {
        TenantView here = trial.here();
        Story story = here.write(here.open(incident("1")));
        for (int round = 0; round < ROUNDS; round++) {
            Story before = story;
            IntFunction<Story> written = caller -> before.notes("By " + caller).whispers("Indeed by " + caller);
            List<CommitResult> answers =
                    race(here, caller -> changes(written.apply(caller).change()));
            int winner = winner(trial, answers, caller -> stale(incident("1")));
            story = written.apply(winner).settled();
            here.tells(story);
        }
        trial.same("how much is told", 1 + 2 * ROUNDS, here.pointers().size());
    }

    private static void opening(Trial trial) {
        TenantView here = trial.here();
        for (int round = 0; round < ROUNDS; round++) {
            RecordRef ref = incident(Integer.toString(round));
            IntFunction<Story> written = caller -> Story.open(here.tenant(), ref, opened(ref, "By " + caller));
            List<CommitResult> answers =
                    race(here, caller -> changes(written.apply(caller).change()));
            here.tells(written.apply(winner(trial, answers, caller -> stale(ref))));
        }
    }

    private static void number(Trial trial) {
        TenantView here = trial.here();
        for (int round = 0; round < ROUNDS; round++) {
            String number = "INC-" + round;
            int first = 100 + round * CALLERS;
            IntFunction<RecordRef> ref = caller -> incident(Integer.toString(first + caller));
            IntFunction<Story> written = caller ->
                    Story.open(here.tenant(), ref.apply(caller), opened(number, Samples.PEOPLE, "By " + caller));
            List<CommitResult> answers =
                    race(here, caller -> changes(written.apply(caller).change()));
            here.tells(written.apply(winner(trial, answers, caller -> stale(ref.apply(caller)))));
        }
        trial.same(
                "how many records there are", ROUNDS, here.picture().records().size());
    }

    private static void key(Trial trial) {
        TenantView here = trial.here();
        for (int round = 0; round < ROUNDS; round++) {
            String command = "command " + round;
            int first = 100 + round * CALLERS;
            List<Story> stories = new ArrayList<>();
            List<CommandKey> keys = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                stories.add(here.open(incident(Integer.toString(first + caller))));
                keys.add(Samples.key(commandId(command), command, stories.get(caller)));
            }
            List<CommitResult> answers = race(
                    here,
                    caller -> Changes.builder()
                            .addRecords(stories.get(caller).change())
                            .key(keys.get(caller))
                            .build());
            CommandKey done = trial.present("what was done", here.done(commandId(command)));
            int winner = winner(trial, answers, caller -> new CommitResult.Duplicate(done));
            trial.same("what was done", keys.get(winner), done);
            here.tells(stories.get(winner));
        }
        trial.same(
                "how many records there are", ROUNDS, here.picture().records().size());
    }

    private static void configuration(Trial trial) {
        TenantView here = trial.here();
        Chain chain = Chain.configuration(here.tenant());
        for (int round = 0; round < ROUNDS; round++) {
            Chain before = chain;
            List<CommitResult> answers = race(
                    here, caller -> changes(before.activated("by " + caller).lastChange()));
            int winner = winner(trial, answers, caller -> stale(ConfigurationRecord.REF));
            chain = before.activated("by " + winner);
            trial.same("the journal", chain.lines(), here.journal(ConfigurationRecord.REF));
        }
    }

    /** Callers write overlapping pairs of three records, again and again; each pair has the same words. */
    private static void pairs(Trial trial) {
        TenantView here = trial.here();
        List<RecordRef> refs = List.of(incident("1"), incident("2"), incident("3"));
        refs.forEach(ref -> here.tells(here.write(here.open(ref))));
        List<Integer> written = Race.of(CALLERS, caller -> {
            List<RecordRef> pair = refs.stream()
                    .filter(ref -> !ref.equals(refs.get(caller % refs.size())))
                    .toList();
            int won = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Changes both = Changes.builder()
                        .addAllRecords(pair.stream()
                                .map(ref ->
                                        Story.read(here, ref).notes("Together").change())
                                .toList())
                        .build();
                won += here.commit(both) instanceof CommitResult.Committed ? 1 : 0;
            }
            return won;
        });
        int pairs = written.stream().mapToInt(Integer::intValue).sum();
        int notes = 0;
        for (RecordRef ref : refs) {
            Chain.verify(here.journal(ref));
            notes += ((Work) here.find(ref).orElseThrow()).entries().size();
        }
        trial.holds("no pair was written", pairs > 0);
        trial.same("how many notes were written", 2 * pairs, notes);
    }
}
