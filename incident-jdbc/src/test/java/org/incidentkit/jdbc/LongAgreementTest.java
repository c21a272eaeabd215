package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hundreds of commands on records of all three kinds, with due work, relays, imports and queues between them: whatever
 * is told to one desk is told to the other, and every answer and all that can be read is the same. How many steps, and
 * how many walks, {@code -Dincidentkit.steps} and {@code -Dincidentkit.walks} say.
 */
class LongAgreementTest {
    private static final int STEPS = Integer.getInteger("incidentkit.steps", 300);
    private static final int WALKS = Integer.getInteger("incidentkit.walks", 2);
    private static final int LOOK = 100;

    private final Walk walk = new Walk(new MemoryStore());
    private final MemoryStore memory = new MemoryStore();
    private final JdbcStore stored = JdbcStore.open(Database.fresh(), SchemaMode.MIGRATE);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, WALKS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void memory_and_the_database_agree_however_long_it_goes_on(long seed) {
        Random random = new Random(seed);
        Twin one = new Twin(memory, walk.desk.using(memory).tenant(new TenantId("acme")));
        Twin other = new Twin(stored, walk.desk.using(stored).tenant(new TenantId("acme")));
        for (Twin twin : List.of(one, other)) {
            twin.desk.items().save(AgreementProperties.item(), Walk.ERIK);
        }
        for (int step = 1; step <= STEPS; step++) {
            long drawn = random.nextLong();
            String expected = done(one, new Random(drawn));
            assertThat(done(other, new Random(drawn)))
                    .as("step %d of walk %d", step, seed)
                    .isEqualTo(expected);
            walk.wait(Duration.ofMinutes(1 + random.nextInt(180)));
            if (step % LOOK == 0) {
                assertThat(everything(other))
                        .as("after step %d of walk %d", step, seed)
                        .isEqualTo(everything(one));
            }
        }
    }

    private static List<String> everything(Twin twin) {
        return twin.everything(AgreementProperties.READERS, AgreementProperties.QUEUES, AgreementProperties.ITEM);
    }

    /** The same things are drawn for both. */
    private String done(Twin twin, Random random) {
        int more = random.nextInt(41);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 ->
                AgreementProperties.done(
                        new AgreementProperties.Step(random.nextInt(18), random.nextInt(50), more), twin);
            case 4, 5, 6 ->
                KindsAgreementProperties.done(
                        new KindsAgreementProperties.Step(random.nextInt(21), random.nextInt(3), more), twin);
            case 7 -> history(twin, random);
            case 8 -> relayed(twin, "consumer-" + more % 3, 1 + more);
            default -> person(twin, random);
        };
    }

    private String history(Twin twin, Random random) {
        Instant then = Walk.START.minus(Duration.ofDays(1 + random.nextInt(30)));
        int which = random.nextInt(3);
        if (which == 0 || twin.incident(0).isEmpty()) {
            HistoricIncident old = HistoricIncident.builder()
                    .number("OLD-" + random.nextInt(60))
                    .openedAt(then)
                    .report(Walk.report("Old").build())
                    .build();
            return twin.told(() -> twin.desk.imports().open(old, then));
        }
        var id = twin.incident(random.nextInt(50)).orElseThrow();
        if (which == 1) {
            List<String> states = List.of("IN_PROGRESS", "ON_HOLD", "RESOLVED");
            String state = states.get(random.nextInt(states.size()));
            return twin.told(() -> twin.desk.imports().correct(id, state, walk.now));
        }
        HistoricChange change = HistoricChange.builder()
                .putFields("group", List.of(FactValue.Text.of("network")))
                .build();
        return twin.told(() -> twin.desk.imports().apply(id, change, walk.now).map(line -> line.incident()));
    }

    private static String relayed(Twin twin, String consumer, int limit) {
        List<Instant> heard = new ArrayList<>();
        int delivered = twin.desk
                .relay()
                .run(consumer, limit, event -> heard.add(event.at()))
                .delivered();
        return consumer + " " + delivered + " " + heard.stream().sorted().toList();
    }

    private static String person(Twin twin, Random random) {
        Person person = Person.of(new PersonId("p" + random.nextInt(4)), "Name " + random.nextInt(3));
        twin.store.people().save(twin.tenant(), person);
        return twin.store.people().find(twin.tenant(), person.id()) + " "
                + twin.store.numbers().next(twin.tenant(), "S" + random.nextInt(3));
    }
}
