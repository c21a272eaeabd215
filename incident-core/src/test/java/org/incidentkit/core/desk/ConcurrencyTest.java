package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.Entry;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.ClockBreached;
import org.junit.jupiter.api.Test;

/** Real threads, on one desk and on two desks of one store. */
class ConcurrencyTest {
    private static final int THREADS = 8;

    private final MemoryStore store = new MemoryStore();
    private final Bench one = Bench.on(store, builder -> builder.configuration(Bench.promising()));
    private final Bench two = Bench.on(store, builder -> builder.configuration(Bench.promising()));

    private static <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<T> mine = work.apply(i);
                futures.add(pool.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new AssertionError("a thread failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Bench bench(int thread) {
        return thread % 2 == 0 ? one : two;
    }

    @Test
    void everybody_logs_at_once_and_every_number_is_drawn_once() throws Exception {
        List<List<String>> numbers = together(thread -> () -> {
            List<String> mine = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                mine.add(bench(thread).log().number());
            }
            return mine;
        });

        Set<String> distinct = new HashSet<>();
        numbers.forEach(distinct::addAll);
        assertThat(distinct).hasSize(THREADS * 25);
        assertThat(numbers).allSatisfy(mine -> assertThat(mine).isSorted());
    }

    @Test
    void everybody_writes_to_one_incident_and_nothing_is_lost() throws Exception {
        Incident incident = one.log();

        together(thread -> () -> {
            for (int i = 0; i < 25; i++) {
                bench(thread).done(IncidentCommand.note(incident.id(), thread + "/" + i), ERIK);
            }
            return null;
        });

        Incident after = one.read(incident.id());
        assertThat(after.entries()).hasSize(THREADS * 25);
        assertThat(after.entries())
                .extracting(Entry::number)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(after.entries()).extracting(entry -> entry.text().toString()).doesNotHaveDuplicates();
        new JournalCodec(EventTypes.shipped()).verify(one.journal(incident.id()));
    }

    @Test
    void one_key_sent_by_everybody_is_done_once() throws Exception {
        IncidentReport keyed = IncidentReport.builder()
                .caller(ANNA.person())
                .title("VPN is down")
                .commandId(new CommandId("monitor", "7"))
                .build();

        List<Incident> incidents = together(thread -> () -> bench(thread).log(keyed));

        assertThat(new HashSet<>(incidents)).hasSize(1);
    }

    @Test
    void one_of_all_who_resolve_at_once_resolves() throws Exception {
        Incident incident = one.log();

        List<Boolean> accepted = together(thread -> () -> bench(thread)
                .run(IncidentCommand.resolve(incident.id(), "fixed", "by " + thread), ERIK)
                .isAccepted());

        assertThat(accepted).containsOnlyOnce(true);
        assertThat(one.events(incident.id(), WorkEvent.StateChanged.class)).hasSize(1);
    }

    @Test
    void a_breach_is_decided_once_however_many_come_to_decide_it() throws Exception {
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            incidents.add(one.log(Bench.urgent()));
        }
        one.pass(Duration.ofHours(3));
        two.now = one.now;

        together(thread -> () -> bench(thread).runDue());
        one.runDue();

        assertThat(incidents)
                .allSatisfy(incident -> assertThat(one.events(incident.id(), ClockBreached.class))
                        .hasSize(1));
    }
}
