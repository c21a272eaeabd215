package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Store;
import org.junit.jupiter.api.Test;

/**
 * Several desks do everything at once, to the same records and under the same ids: nothing is lost, done twice or left
 * half done. {@code -Dincidentkit.steps} says how long each goes on.
 */
class ManyHandsTest {
    private static final int HANDS = 4;
    private static final int STEPS = Integer.getInteger("incidentkit.steps", 60);
    private static final String CONSUMER = "mailer-";

    @Test
    void in_memory_nothing_is_lost() throws Exception {
        MemoryStore memory = new MemoryStore();
        keepsEverything(() -> memory);
    }

    @Test
    void in_the_database_nothing_is_lost() throws Exception {
        Database database = Database.fresh();
        JdbcStore.open(database, SchemaMode.MIGRATE);
        keepsEverything(() -> JdbcStore.open(database));
        assertThat(database.open()).as("connections not given back").isZero();
    }

    private static void keepsEverything(Supplier<Store> stores) throws Exception {
        Walk first = new Walk(stores.get());
        first.log("There before");
        List<Hand> hands = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            Store store = stores.get();
            hands.add(new Hand(first.on(store), store, i));
        }
        atOnce(hands);
        Census census = new Census(stores.get(), TenantId.DEFAULT);
        census.take();
        for (int i = 0; i < HANDS; i++) {
            Hand hand = hands.get(i);
            hand.listen(Integer.MAX_VALUE);
            assertThat(hand.heard).as("what consumer %d was told", i).isEqualTo(census.announced());
        }
        assertThat(hands.stream().mapToInt(hand -> hand.written).sum())
                .as("commands that were done")
                .isGreaterThan(HANDS * STEPS / 4);
    }

    private static void atOnce(List<Hand> hands) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(hands.size());
        CyclicBarrier barrier = new CyclicBarrier(hands.size());
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (Hand hand : hands) {
                calls.add(() -> {
                    barrier.await();
                    hand.work();
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** One of those who work: what it does is drawn by its number, what comes of it by the others too. */
    private static final class Hand {
        private final Walk walk;
        private final Store store;
        private final int number;
        private final Random random;
        private final List<String> heard = new ArrayList<>();
        private int written;

        Hand(Walk walk, Store store, int number) {
            this.walk = walk;
            this.store = store;
            this.number = number;
            this.random = new Random(number);
        }

        void work() {
            for (int step = 0; step < STEPS; step++) {
                try {
                    if (did(step)) {
                        written++;
                    }
                } catch (StaleVersionException e) {
                    // Others were faster time and again: that is told, and nothing was written.
                    assertThat(e).hasMessageContaining("try again");
                }
                walk.wait(Duration.ofMinutes(random.nextInt(60)));
            }
        }

        private boolean did(int step) {
            ServiceDesk desk = walk.desk;
            return switch (random.nextInt(10)) {
                case 0 -> log("Mine " + number + "." + step, new CommandId("hand-" + number, "s" + step));
                case 1 -> log("Shared " + step / 10, new CommandId("hands", "s" + step / 10));
                case 2 -> desk.work().runDue(5) > 0;
                case 3 -> listen(7);
                default ->
                    some().map(id -> desk.incidents().execute(command(id), Walk.ERIK))
                            .filter(outcome -> outcome.isAccepted())
                            .isPresent();
            };
        }

        private boolean log(String title, CommandId id) {
            return walk.desk
                    .incidents()
                    .submit(Walk.report(title).commandId(id).build(), Walk.ERIK)
                    .isAccepted();
        }

        private boolean listen(int most) {
            return walk.desk
                            .relay()
                            .run(
                                    CONSUMER + number,
                                    most,
                                    event -> heard.add(event.envelope().record() + "#"
                                            + event.envelope().seq()))
                            .delivered()
                    > 0;
        }

        private WorkCommand<IncidentId> command(IncidentId id) {
            return switch (random.nextInt(9)) {
                case 0 -> IncidentCommand.start(id);
                case 1 -> IncidentCommand.resolve(id, "fixed", "Done");
                case 2 -> IncidentCommand.reopen(id, "Not done");
                case 3 -> IncidentCommand.holdUntil(id, walk.now.plus(Duration.ofHours(2)), "later");
                case 4 -> IncidentCommand.note(id, "shared").withId(new CommandId("notes", "n" + random.nextInt(20)));
                case 5 ->
                    IncidentCommand.link(
                            id, new Link(LinkType.RELATES_TO, some().orElse(id).ref()));
                default -> IncidentCommand.note(id, "note of " + number);
            };
        }

        private Optional<IncidentId> some() {
            RecordPage page = new RecordPage(RecordKind.INCIDENT, Optional.empty(), 12);
            List<RecordRef> refs = store.records().page(TenantId.DEFAULT, page, Visibility.all()).stream()
                    .map(Snapshot::ref)
                    .toList();
            return refs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new IncidentId(refs.get(random.nextInt(refs.size())).id()));
        }
    }
}
