package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.store.Outbox;
import org.junit.jupiter.api.Test;

/** Several desks, each with a store of its own, on one database. */
class TogetherTest {
    private final Database database = Database.fresh();
    private final JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
    private final Walk walk = new Walk(store);

    @Test
    void two_desks_see_what_the_other_does_at_once() {
        Walk other = walk.on(JdbcStore.open(database));
        Incident incident = walk.log("VPN is down");
        other.execute(IncidentCommand.start(incident.id()), Walk.ERIK);
        Incident noted = walk.execute(IncidentCommand.note(incident.id(), "Seen"), Walk.ERIK);
        assertThat(noted.state()).isEqualTo("IN_PROGRESS");
        assertThat(other.log("Another").number()).isNotEqualTo(incident.number());
    }

    @Test
    void desks_that_work_on_one_incident_at_once_lose_nothing() throws Exception {
        Incident incident = walk.log("Contended");
        int each = 10;
        List<Walk> desks = List.of(walk, walk.on(JdbcStore.open(database)), walk.on(JdbcStore.open(database)));
        atOnce(desks, desk -> {
            for (int i = 0; i < each; i++) {
                noted(desk, incident);
            }
            return each;
        });
        Incident after =
                walk.desk.incidents().find(incident.id(), Visibility.all()).orElseThrow();
        assertThat(after.entries()).hasSize(each * desks.size());
        assertThat(after.entries()).extracting(entry -> entry.number()).doesNotHaveDuplicates();
    }

    private static void noted(Walk desk, Incident incident) {
        while (true) {
            try {
                desk.execute(IncidentCommand.note(incident.id(), "Noted"), Walk.ERIK);
                return;
            } catch (org.incidentkit.core.common.StaleVersionException e) {
                // Eight times in a row somebody else was faster: that is told, and asked again.
                assertThat(e).hasMessageContaining("try again");
            }
        }
    }

    @Test
    void of_desks_that_race_for_due_work_each_breach_is_decided_once() throws Exception {
        race(JdbcStore.builder(database));
    }

    @Test
    void of_desks_that_race_by_plain_statements_each_breach_is_decided_once() throws Exception {
        race(JdbcStore.builder(database).plainStatements());
    }

    private void race(JdbcStoreBuilder stores) throws Exception {
        List<RecordRef> refs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            refs.add(walk.log("Late " + i).id().ref());
        }
        walk.wait(Duration.ofHours(2));
        List<Walk> desks = List.of(walk.on(stores.open()), walk.on(stores.open()), walk.on(stores.open()));
        List<Integer> done = atOnce(desks, desk -> {
            int sum = 0;
            for (int i = 0; i < 12; i++) {
                sum += desk.desk.work().runDue(5);
            }
            return sum;
        });
        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(refs.size());
        for (RecordRef ref : refs) {
            long breaches = store.journals().read(TenantId.DEFAULT, ref, Visibility.all()).stream()
                    .map(JournalLine::event)
                    .filter(ClockBreached.class::isInstance)
                    .count();
            assertThat(breaches).as("breaches of " + ref).isEqualTo(1);
        }
    }

    @Test
    void numbers_of_several_desks_are_never_the_same() throws Exception {
        List<JdbcStore> stores = List.of(store, JdbcStore.open(database), JdbcStore.open(database));
        List<List<Long>> drawn = atOnce(stores, each -> {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < 70; i++) {
                numbers.add(each.numbers().next(TenantId.DEFAULT, "INCIDENT-2026"));
            }
            return numbers;
        });
        Set<Long> all = new HashSet<>();
        for (List<Long> numbers : drawn) {
            assertThat(numbers).isSorted();
            all.addAll(numbers);
        }
        assertThat(all).hasSize(210);
    }

    @Test
    void no_position_becomes_visible_before_a_lower_one() throws SQLException {
        walk.log("First");
        List<Outbox.Pointer> before = store.outbox().after(TenantId.DEFAULT, 0, 100);
        try (Connection connection = database.withoutAutoCommit().getConnection()) {
            Incident slow = walk.desk
                    .using(store.within(connection))
                    .incidents()
                    .log(Walk.report("Slow").build(), Walk.ERIK);
            Incident quick = walk.log("Quick");
            List<Outbox.Pointer> meanwhile = store.outbox().after(TenantId.DEFAULT, before.size(), 100);
            assertThat(meanwhile)
                    .extracting(Outbox.Pointer::record)
                    .containsOnly(quick.id().ref());
            long last = meanwhile.get(meanwhile.size() - 1).position();
            connection.commit();
            List<Outbox.Pointer> later = store.outbox().after(TenantId.DEFAULT, last, 100);
            assertThat(later)
                    .extracting(Outbox.Pointer::record)
                    .containsOnly(slow.id().ref());
            assertThat(later).extracting(Outbox.Pointer::seq).isSorted();
        }
    }

    private interface Task<D, T> {
        T on(D desk) throws Exception;
    }

    private static <D, T> List<T> atOnce(List<D> desks, Task<D, T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(desks.size());
        CyclicBarrier barrier = new CyclicBarrier(desks.size());
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (D desk : desks) {
                calls.add(() -> {
                    barrier.await();
                    return task.on(desk);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
