package org.incidentkit.core.store.contract;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.contract.Through.ToCommits;

/** Stores that write wrongly. */
final class WriteMutants {
    private static final JournalCodec CODEC = new JournalCodec(EventTypes.shipped());

    private WriteMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(GATES, KEYS, CONTENTS).flatMap(List::stream);
    }

    private static final List<Mutant> GATES = List.of(
            new Mutant(
                    "ignores the version, the last writer wins",
                    ports -> ports.with(new LastWriterWins(ports)),
                    "commits: a change on an older version is stale and leaves nothing behind"),
            new Mutant(
                    "loses an update and says it was written",
                    answering((changes, answer) ->
                            answer instanceof CommitResult.Stale ? new CommitResult.Committed() : answer),
                    "commits: what was stale is kept once it is decided again"),
            new Mutant(
                    "looks at the version first and writes later",
                    ports -> ports.with(new LookThenWrite(ports)),
                    "races of writers: of several writers on one version one wins"),
            new Mutant(
                    "opens a record that is there already",
                    answering((changes, answer) -> changes.records().stream()
                                    .allMatch(change -> change.expected().equals(Version.NONE))
                            ? new CommitResult.Committed()
                            : answer),
                    "commits: opening a record that is there already is stale and leaves nothing behind"),
            new Mutant(
                    "writes half a commit",
                    ports -> ports.with(new OneByOne(ports)),
                    "commits: one stale record of two leaves nothing of either"),
            new Mutant(
                    "names the first stale record only",
                    answering((changes, answer) -> answer instanceof CommitResult.Stale stale
                            ? new CommitResult.Stale(stale.refs().subList(0, 1))
                            : answer),
                    "commits: every gate that does not hold is named, in the order of the records"),
            new Mutant(
                    "ignores the targets of links",
                    writing(changes -> with(changes, changes.records()).build()),
                    "commits: a link to a record that does not exist is stale and leaves nothing behind"),
            new Mutant(
                    "ignores the configuration",
                    writing(changes -> rest(changes, false, true).build()),
                    "configuration gate: what was decided under an older one is stale and leaves nothing behind"),
            new Mutant(
                    "ignores the claim",
                    writing(changes -> rest(changes, true, false).build()),
                    "claims: a lost claim is stale and leaves nothing behind"));

    private static final List<Mutant> KEYS = List.of(
            new Mutant(
                    "forgets keys",
                    writing(changes -> Changes.builder()
                            .addAllRecords(changes.records())
                            .addAllExisting(changes.existing())
                            .build()),
                    "keys: the same key again is a duplicate and writes nothing"),
            new Mutant(
                    "leaves the key of a stale commit behind",
                    ports -> ports.with(new KeyFirst(ports)),
                    "commits: a change on an older version is stale and leaves nothing behind"),
            new Mutant(
                    "keeps keys in lower case",
                    ports -> ports.with(new LowerCase(ports)),
                    "keys: keys differ by source, case, accent and blank"),
            new Mutant(
                    "tells a duplicate by what is asked now",
                    answering((changes, answer) -> answer instanceof CommitResult.Duplicate
                            ? new CommitResult.Duplicate(changes.key().orElseThrow())
                            : answer),
                    "keys: a duplicate tells what was asked first, whatever is asked now"),
            new Mutant(
                    "tells staleness before a duplicate",
                    ports -> ports.with(new StaleFirst(ports)),
                    "keys: a duplicate is told before staleness"),
            new Mutant(
                    "tells a lost race for a key as staleness",
                    answering((changes, answer) -> answer instanceof CommitResult.Duplicate
                            ? new CommitResult.Stale(
                                    List.of(changes.records().get(0).after().ref()))
                            : answer),
                    "races of writers: a command sent several times at once is done once"));

    private static final List<Mutant> CONTENTS = List.of(
            new Mutant(
                    "forgets words",
                    changing(change -> new RecordChange(
                            change.expected(), change.after(), wordless(change.lines()), change.dueAt())),
                    "texts: words are kept to the character"),
            new Mutant(
                    "rounds due instants to milliseconds",
                    changing(change -> new RecordChange(
                            change.expected(),
                            change.after(),
                            change.lines(),
                            change.dueAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS)))),
                    "time: work is due to the microsecond, in order"),
            new Mutant(
                    "arms only new records",
                    changing(change -> change.expected().equals(Version.NONE)
                            ? change
                            : new RecordChange(change.expected(), change.after(), change.lines(), Optional.empty())),
                    "due work: a commit arms its record anew, earlier or later"),
            new Mutant(
                    "announces what is to be kept quiet",
                    writing(changes -> with(changes, changes.records())
                            .addAllExisting(changes.existing())
                            .announced(true)
                            .build()),
                    "outbox: what is not announced has no pointer"),
            new Mutant(
                    "announces nothing",
                    writing(changes -> with(changes, changes.records())
                            .addAllExisting(changes.existing())
                            .announced(false)
                            .build()),
                    "outbox: every line has one pointer, in the order of commits and lines"));

    private static Changes.Builder with(Changes changes, List<RecordChange> records) {
        return Changes.builder()
                .addAllRecords(records)
                .key(changes.key())
                .configuration(changes.configuration())
                .claim(changes.claim());
    }

    private static Changes.Builder rest(Changes changes, boolean configuration, boolean claim) {
        return Changes.builder()
                .addAllRecords(changes.records())
                .key(changes.key())
                .addAllExisting(changes.existing())
                .configuration(changes.configuration().filter(version -> configuration))
                .claim(changes.claim().filter(token -> claim));
    }

    private static List<JournalLine> wordless(List<JournalLine> lines) {
        return lines.stream().map(line -> CODEC.withTexts(line, number -> null)).toList();
    }

    interface Answering {
        CommitResult answer(Changes changes, CommitResult real);
    }

    private static UnaryOperator<Ports> answering(Answering other) {
        return ports -> ports.with(new ToCommits(ports.commits()) {
            @Override
            public CommitResult commit(TenantId tenant, Changes changes) {
                return other.answer(changes, real.commit(tenant, changes));
            }
        });
    }

    private static UnaryOperator<Ports> writing(UnaryOperator<Changes> other) {
        return ports -> ports.with(new ToCommits(ports.commits()) {
            @Override
            public CommitResult commit(TenantId tenant, Changes changes) {
                return real.commit(tenant, other.apply(changes));
            }
        });
    }

    private static UnaryOperator<Ports> changing(UnaryOperator<RecordChange> other) {
        return writing(
                changes -> with(changes, changes.records().stream().map(other).toList())
                        .addAllExisting(changes.existing())
                        .announced(changes.announced())
                        .build());
    }

    /** Decides nothing again, but puts the same lines behind whatever is there. */
    private static class LastWriterWins extends ToCommits {
        private final Ports ports;

        LastWriterWins(Ports ports) {
            super(ports.commits());
            this.ports = ports;
        }

        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            CommitResult answer = real.commit(tenant, changes);
            while (answer instanceof CommitResult.Stale && changes.records().size() == 1) {
                TenantView view = new TenantView(trial(), ports, tenant);
                RecordChange change = changes.records().get(0);
                if (view.find(change.after().ref()).isEmpty()
                        || change.expected().equals(Version.NONE)) {
                    return answer;
                }
                Story story = Story.read(view, change.after().ref());
                for (JournalLine line : change.lines()) {
                    story = story.then(line.event());
                }
                answer = real.commit(
                        tenant, with(changes, List.of(story.change())).build());
            }
            return answer;
        }

        private static Trial trial() {
            return new Trial("mutant", new MemoryFixture());
        }
    }

    private static final class LookThenWrite extends LastWriterWins {
        private final Ports ports;

        LookThenWrite(Ports ports) {
            super(ports);
            this.ports = ports;
        }

        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            for (RecordChange change : changes.records()) {
                RecordRef ref = change.after().ref();
                Version now = ports.records()
                        .find(tenant, ref, Visibility.all())
                        .map(Snapshot::version)
                        .orElse(Version.NONE);
                if (!now.equals(change.expected())) {
                    return real.commit(tenant, changes);
                }
            }
            Mutant.dawdle();
            return super.commit(tenant, changes);
        }
    }

    private static final class OneByOne extends ToCommits {
        OneByOne(Ports ports) {
            super(ports.commits());
        }

        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            for (RecordChange change : changes.records()) {
                CommitResult answer =
                        real.commit(tenant, Changes.builder().addRecords(change).build());
                if (answer instanceof CommitResult.Stale) {
                    return answer;
                }
            }
            return new CommitResult.Committed();
        }
    }

    private static final class KeyFirst extends ToCommits {
        KeyFirst(Ports ports) {
            super(ports.commits());
        }

        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            CommitResult answer = real.commit(tenant, changes);
            if (answer instanceof CommitResult.Stale) {
                real.commit(tenant, Changes.builder().key(changes.key()).build());
            }
            return answer;
        }
    }

    private static final class StaleFirst extends ToCommits {
        private final Ports ports;

        StaleFirst(Ports ports) {
            super(ports.commits());
            this.ports = ports;
        }

        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            Set<RecordRef> missing = new HashSet<>(changes.existing());
            missing.removeIf(
                    ref -> ports.records().find(tenant, ref, Visibility.all()).isPresent());
            return missing.isEmpty() ? real.commit(tenant, changes) : new CommitResult.Stale(List.copyOf(missing));
        }
    }

    private static final class LowerCase extends ToCommits {
        LowerCase(Ports ports) {
            super(ports.commits());
        }

        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            return real.commit(
                    tenant,
                    Changes.builder()
                            .addAllRecords(changes.records())
                            .key(changes.key()
                                    .map(key ->
                                            new CommandKey(lower(key.id()), key.digest(), key.record(), key.version())))
                            .build());
        }

        @Override
        public Optional<CommandKey> done(TenantId tenant, CommandId id) {
            return real.done(tenant, lower(id))
                    .map(key -> new CommandKey(id, key.digest(), key.record(), key.version()));
        }

        private static CommandId lower(CommandId id) {
            return new CommandId(id.source(), id.key().toLowerCase(Locale.ROOT));
        }
    }
}
