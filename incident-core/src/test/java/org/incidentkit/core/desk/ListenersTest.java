package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Entry;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final Actor ERIK = Actor.operator("erik");

    private final List<Recorded> told = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void a_listener_is_told_after_the_commit_on_the_thread_that_committed() {
        List<Thread> on = new ArrayList<>();
        MemoryStore store = new MemoryStore();
        ServiceDesk desk = desk(store, event -> {
            told.add(event);
            on.add(Thread.currentThread());
            assertThat(store.journals()
                            .read(event.envelope().tenant(), event.envelope().record(), Visibility.all()))
                    .anyMatch(line -> line.recorded().equals(event));
        });
        Incident vpn = log(desk);
        assertThat(ofIncident()).isEqualTo(desk.incidents().timeline(vpn.id(), Visibility.all()));
        assertThat(on).containsOnly(Thread.currentThread());
    }

    @Test
    void a_listener_that_throws_breaks_neither_the_command_nor_other_listeners() {
        ServiceDesk desk = ServiceDesk.builder()
                .clock(() -> Instant.EPOCH)
                .listener(event -> {
                    throw new IllegalStateException("no");
                })
                .listener(told::add)
                .build();
        Incident vpn = log(desk);
        assertThat(ofIncident()).isEqualTo(desk.incidents().timeline(vpn.id(), Visibility.all()));
    }

    @Test
    void what_is_refused_previewed_or_done_already_is_not_told() {
        ServiceDesk desk = desk(new MemoryStore(), told::add);
        Incident vpn = log(desk);
        told.clear();
        assertThat(desk.incidents().execute(IncidentCommand.close(vpn.id()), ERIK))
                .isInstanceOf(Outcome.Rejected.class);
        desk.incidents().preview(IncidentCommand.start(vpn.id()), ERIK).orThrow();
        assertThat(told).isEmpty();
    }

    @Test
    void what_a_listener_does_to_the_record_is_told_to_all_after_the_event_it_was_told() {
        AtomicReference<ServiceDesk> itself = new AtomicReference<>();
        ServiceDesk desk = ServiceDesk.builder()
                .clock(() -> Instant.EPOCH)
                .listener(event -> {
                    if (event.event() instanceof WorkEvent.Opened) {
                        String id = event.envelope().record().id();
                        WorkCommand<IncidentId> start = IncidentCommand.start(new IncidentId(id));
                        itself.get().incidents().execute(start, ERIK).orThrow();
                    }
                })
                .listener(told::add)
                .build();
        itself.set(desk);
        Incident vpn = log(desk);
        assertThat(ofIncident())
                .isEqualTo(desk.incidents().timeline(vpn.id(), Visibility.all()))
                .anyMatch(event -> event.event() instanceof WorkEvent.StateChanged);
    }

    @Test
    void what_is_done_on_another_view_of_the_store_is_left_to_the_relay() {
        MemoryStore store = new MemoryStore();
        ServiceDesk desk = desk(store, told::add);
        desk.configuration().current();
        told.clear();
        Incident vpn = log(desk.using(store));
        assertThat(told).isEmpty();
        desk.relay().run("mailer", 1_000, told::add);
        assertThat(ofIncident()).isEqualTo(desk.incidents().timeline(vpn.id(), Visibility.all()));
    }

    @Test
    void who_commits_first_is_told_first_though_slower() throws Exception {
        CountDownLatch committed = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ServiceDesk desk = desk(
                StagedStore.after(changes -> {
                    if (writes(changes, "slow")) {
                        committed.countDown();
                        await(goOn);
                    }
                }),
                told::add);
        Incident vpn = log(desk);
        told.clear();
        Future<?> slow = threads.submit(() -> note(desk, vpn, "slow"));
        committed.await();
        note(desk, vpn, "fast");
        assertThat(told).isEmpty();
        goOn.countDown();
        slow.get();
        assertThat(words()).containsExactly("slow", "fast");
    }

    @Test
    void a_commit_that_comes_to_nothing_holds_nobody_up() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>();
        ServiceDesk desk = desk(
                StagedStore.before(changes -> {
                    if (writes(changes, "second") && meanwhile.get() != null) {
                        meanwhile.getAndSet(null).run();
                    }
                }),
                told::add);
        Incident vpn = log(desk);
        told.clear();
        meanwhile.set(() -> note(desk, vpn, "first"));
        note(desk, vpn, "second");
        note(desk, vpn, "third");
        assertThat(words()).containsExactly("first", "second", "third");
    }

    @Test
    void each_record_is_told_in_order_however_many_threads_write() throws Exception {
        ServiceDesk desk = desk(new MemoryStore(), told::add);
        Incident vpn = log(desk);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(threads.submit(() -> {
                for (int j = 0; j < 20; j++) {
                    note(desk, vpn, Thread.currentThread().getName() + " " + j);
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        long last = desk.incidents()
                .find(vpn.id(), Visibility.all())
                .orElseThrow()
                .version()
                .value();
        assertThat(ofIncident().stream().map(event -> event.envelope().seq()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
    }

    private static ServiceDesk desk(Store store, DeskListener listener) {
        return ServiceDesk.builder()
                .store(store)
                .clock(() -> Instant.EPOCH)
                .listener(listener)
                .build();
    }

    private static Incident log(ServiceDesk desk) {
        return desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller(PersonId.of("anna"))
                                .title("vpn")
                                .build(),
                        ERIK);
    }

    private static void note(ServiceDesk desk, Incident incident, String words) {
        try {
            desk.incidents()
                    .execute(IncidentCommand.note(incident.id(), words), ERIK)
                    .orThrow();
        } catch (StaleVersionException crowded) {
            note(desk, incident, words);
        }
    }

    private List<Recorded> ofIncident() {
        return told.stream()
                .filter(event -> event.envelope().record().kind() == RecordKind.INCIDENT)
                .toList();
    }

    private List<String> words() {
        return told.stream()
                .map(Recorded::event)
                .filter(WorkEvent.EntryAdded.class::isInstance)
                .map(event -> ((WorkEvent.EntryAdded) event).entry())
                .map(Entry::text)
                .map(Object::toString)
                .toList();
    }

    private static boolean writes(Changes changes, String words) {
        return changes.records().stream()
                .flatMap(change -> change.lines().stream())
                .anyMatch(line -> line.event() instanceof WorkEvent.EntryAdded added
                        && added.entry().text().toString().equals(words));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
