package org.incidentkit.core.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.store.contract.Samples.ACME;
import static org.incidentkit.core.store.contract.Samples.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.store.contract.StoreModel.Erasable;
import org.incidentkit.core.store.contract.StoreModel.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done in whatever order, the store in memory answers as the maps do. */
class StoreModelProperties {
    private static final int STEPS = 60;

    @Property(tries = 50)
    void the_store_in_memory_answers_as_the_model_does(@ForAll long seed) {
        Walk walk = new Walk(new MemoryStore(), new Random(seed));
        for (int i = 0; i < STEPS; i++) {
            walk.step();
        }
        walk.compare();
        assertThat(walk.committed).as("commits that were written").isPositive();
    }

    static Stream<String> spoilt() {
        return Stream.of(
                "ignores the claim",
                "ignores the targets of links",
                "forgets keys",
                "loses an update and says it was written",
                "announces what is to be kept quiet",
                "arms only new records",
                "hands out a claim twice",
                "takes nothing back",
                "lists tenants whose work is held",
                "repeats numbers",
                "lets a consumer's position go back",
                "keeps erased words");
    }

    /** The walks go everywhere: a store that is spoilt does not answer as the model does for long. */
    @ParameterizedTest
    @MethodSource("spoilt")
    void a_spoilt_store_does_not(String fault) {
        Mutant mutant = StoreContractTest.mutants()
                .filter(each -> each.fault().equals(fault))
                .findFirst()
                .orElseThrow();
        assertThat(LongStream.range(0, 30).anyMatch(seed -> strays(mutant, seed)))
                .as(fault)
                .isTrue();
    }

    private static boolean strays(Mutant mutant, long seed) {
        Walk walk = new Walk(mutant.fixture().open(), new Random(seed));
        try {
            for (int i = 0; i < STEPS; i++) {
                walk.step();
            }
            walk.compare();
            return false;
        } catch (AssertionError told) {
            return true;
        }
    }

    /** One life of a store, with the model beside it. */
    private static final class Walk {
        private final Store store;
        private final Random random;
        private final StoreModel model = new StoreModel();
        private final TenantView view;
        private final Map<RecordRef, List<Story>> stories = new HashMap<>();
        private final List<ClaimToken> tokens = new ArrayList<>(List.of(new ClaimToken("nobody's")));
        private int committed;

        Walk(Store store, Random random) {
            this.store = store;
            this.random = random;
            this.view = new TenantView(new Trial("walk", new MemoryFixture()), store, ACME);
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> commit();
                case 4, 5 -> claim();
                case 6 -> release();
                case 7 -> draw();
                case 8 -> erase();
                default -> consume();
            }
        }

        private Instant moment() {
            return Samples.MORNING.plusSeconds(60L * random.nextInt(8));
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        /** A record as it was at some time, with something new: a note, or its opening. */
        private Story story(int id) {
            RecordRef ref = incident(Integer.toString(id));
            String number = "N-" + random.nextInt(5);
            if (random.nextInt(4) == 0 || !stories.containsKey(ref)) {
                return Story.open(ACME, ref, Samples.opened(number, Samples.PEOPLE, "Opened"));
            }
            List<Story> known = stories.get(ref);
            Story before = random.nextInt(3) == 0 ? pick(known) : known.get(known.size() - 1);
            return random.nextBoolean()
                    ? before.notes("One note")
                    : before.notes("Two").whispers("notes");
        }

        private void commit() {
            int first = random.nextInt(4);
            List<Story> some = new ArrayList<>(List.of(story(first)));
            if (random.nextInt(3) == 0) {
                some.add(story(first + 1));
            }
            Changes.Builder changes = Changes.builder().announced(random.nextBoolean());
            some.forEach(story -> changes.addRecords(random.nextBoolean() ? story.change(moment()) : story.change()));
            if (random.nextInt(4) == 0) {
                changes.key(key(some.get(0)));
            }
            if (random.nextInt(5) == 0) {
                changes.addExisting(incident(Integer.toString(random.nextInt(7))));
            }
            if (random.nextInt(3) == 0) {
                changes.claim(pick(tokens));
            }
            Changes built = changes.build();
            CommitResult answer = view.commit(built);
            assertThat(answer).isEqualTo(model.commit(built));
            if (answer instanceof CommitResult.Committed) {
                committed++;
                some.forEach(story -> stories.computeIfAbsent(story.work().ref(), ref -> new ArrayList<>())
                        .add(story.settled()));
            }
        }

        private CommandKey key(Story story) {
            return Samples.key(Samples.commandId("k" + random.nextInt(6)), "asked " + random.nextInt(2), story);
        }

        private void claim() {
            Instant until = moment();
            int limit = 1 + random.nextInt(3);
            Duration lease = Duration.ofMinutes(random.nextInt(4));
            List<TenantId> waiting = model.free(until).isEmpty() ? List.of() : List.of(ACME);
            assertThat(store.due().tenantsWithWork(until, 1)).isEqualTo(waiting);
            Claim claim = store.due().claim(ACME, until, limit, lease);
            assertThat(claim.records()).isEqualTo(model.claim(until, limit, lease, claim.token()));
            assertThat(tokens).doesNotContain(claim.token());
            tokens.add(claim.token());
        }

        private void release() {
            ClaimToken token = pick(tokens);
            store.due().release(ACME, token);
            model.release(token);
        }

        private void draw() {
            String sequence = "S" + random.nextInt(2);
            assertThat(store.numbers().next(ACME, sequence)).isEqualTo(model.sequences.merge(sequence, 1L, Long::sum));
        }

        private void erase() {
            RecordRef ref = incident(Integer.toString(random.nextInt(5)));
            int text = 1 + random.nextInt(4);
            assertThat(store.journals().erase(ACME, ref, text)).isEqualTo(model.words.remove(new Erasable(ref, text)));
        }

        private void consume() {
            String consumer = "c" + random.nextInt(2);
            long position = random.nextInt(20);
            store.outbox().advance(ACME, consumer, position);
            long expected = model.consumers.merge(consumer, position, Math::max);
            assertThat(store.outbox().position(ACME, consumer)).isEqualTo(expected);
        }

        void compare() {
            assertThat(view.pointers().stream().map(pointer -> new Told(pointer.record(), pointer.seq())))
                    .isEqualTo(model.told);
            assertThat(store.due().nextDueAt(ACME)).isEqualTo(model.nextDueAt());
            for (int id = 0; id < 6; id++) {
                RecordRef ref = incident(Integer.toString(id));
                Optional<Snapshot> found = view.find(ref);
                assertThat(found.map(Snapshot::version)).isEqualTo(Optional.ofNullable(model.versions.get(ref)));
                found.ifPresent(record -> compare(stories.get(ref)));
            }
            assertThat(view.picture().records())
                    .hasSameSizeAs(model.versions.keySet())
                    .allMatch(part -> part.found().equals(Optional.of(part.record())));
            model.keys.forEach((id, key) -> assertThat(view.done(id)).contains(key));
        }

        private void compare(List<Story> known) {
            Story story = known.get(known.size() - 1);
            RecordRef ref = story.work().ref();
            var lines = view.journal(ref);
            assertThat(lines).extracting(line -> line.seal()).isEqualTo(seals(story));
            Chain.verify(lines);
            lines.forEach(line -> line.texts()
                    .forEach(text -> assertThat(text.content().isPresent())
                            .isEqualTo(model.words.contains(new Erasable(ref, text.number())))));
        }

        private static List<Object> seals(Story story) {
            return story.lines().stream().map(line -> (Object) line.seal()).toList();
        }
    }
}
