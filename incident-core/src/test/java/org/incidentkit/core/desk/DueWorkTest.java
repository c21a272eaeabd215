package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.store.RecordChange;
import org.junit.jupiter.api.Test;

/** Work that falls due, many at once, and some of it in trouble. */
class DueWorkTest {
    private final FlakyStore store = new FlakyStore();
    private final Bench bench = Bench.on(store, builder -> builder.configuration(Bench.promising()));

    private List<IncidentId> many(int count) {
        List<IncidentId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(bench.log(Bench.urgent()).id());
        }
        return ids;
    }

    private List<IncidentId> breached(List<IncidentId> ids) {
        return ids.stream()
                .filter(id -> !bench.events(id, ClockBreached.class).isEmpty())
                .toList();
    }

    @Test
    void a_run_decides_as_many_as_it_is_allowed_to_and_the_next_the_rest() {
        List<IncidentId> ids = many(7);
        bench.pass(Duration.ofHours(2));

        assertThat(bench.desk.work().runDue(3)).isEqualTo(3);
        assertThat(breached(ids)).hasSize(3);
        assertThat(bench.desk.work().runDue(100)).isEqualTo(4);
        assertThat(bench.desk.work().runDue(100)).isZero();
        assertThatThrownBy(() -> bench.desk.work().runDue(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_than_a_batch_is_decided_in_one_run() {
        List<IncidentId> ids = many(110);
        bench.pass(Duration.ofHours(2));

        assertThat(bench.desk.work().runDue(1_000)).isEqualTo(110);
        assertThat(breached(ids)).hasSize(110);
    }

    @Test
    void the_work_of_every_tenant_is_run() {
        TenantId other = new TenantId("other");
        Incident here = bench.log();
        Incident there = bench.desk.tenant(other).incidents().log(Bench.report().build(), ERIK);
        bench.done(IncidentCommand.resolve(here.id(), "fixed", "so"), ERIK);
        bench.desk.tenant(other).incidents().execute(IncidentCommand.resolve(there.id(), "fixed", "so"), ERIK);

        bench.pass(Duration.ofDays(5));

        assertThat(bench.runDue()).isEqualTo(2);
        assertThat(bench.desk.tenant(other).incidents().find(there.id(), Visibility.all()))
                .hasValueSatisfying(incident -> assertThat(incident.state()).isEqualTo("CLOSED"));
    }

    @Test
    void one_that_changes_meanwhile_holds_up_nobody() {
        List<IncidentId> ids = many(9);
        bench.pass(Duration.ofHours(2));
        store.beforeNextCommit(() -> bench.done(IncidentCommand.note(ids.get(4), "looking"), ERIK));

        bench.runDue();

        assertThat(breached(ids)).isEqualTo(ids);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(bench.events(id, ClockBreached.class)).hasSize(1));
    }

    @Test
    void one_that_cannot_be_decided_holds_up_nobody_and_is_tried_again_when_its_lease_is_over() {
        List<IncidentId> ids = many(9);
        bench.pass(Duration.ofHours(2));
        AtomicReference<IncidentId> sick = new AtomicReference<>(ids.get(4));
        store.beforeEachCommit(changes -> {
            for (RecordChange change : changes.records()) {
                if (sick.get() != null && change.after().ref().equals(sick.get().ref())) {
                    throw new IllegalStateException("this record is broken");
                }
            }
        });

        assertThat(bench.runDue()).isEqualTo(8);
        assertThat(breached(ids)).hasSize(8).doesNotContain(ids.get(4));
        assertThat(bench.runDue()).isZero();

        sick.set(null);
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.runDue()).isEqualTo(1);
        assertThat(breached(ids)).isEqualTo(ids);
    }

    @Test
    void a_hundred_that_cannot_be_decided_do_not_starve_the_others() {
        Set<IncidentId> sick = Set.copyOf(many(100));
        bench.pass(Duration.ofMinutes(1));
        List<IncidentId> well = many(5);
        bench.pass(Duration.ofHours(2));
        store.beforeEachCommit(changes -> {
            for (RecordChange change : changes.records()) {
                if (sick.contains(new IncidentId(change.after().ref().id()))) {
                    throw new IllegalStateException("this record is broken");
                }
            }
        });

        assertThat(bench.desk.work().runDue(1_000)).isEqualTo(5);
        assertThat(breached(well)).isEqualTo(well);
    }

    @Test
    void a_store_that_breaks_is_told_and_the_work_is_free_for_the_next_run() {
        List<IncidentId> ids = many(3);
        bench.pass(Duration.ofHours(2));
        store.beforeNextCommit(() -> {
            throw new StorageException("the connection broke", new IllegalStateException("broken"));
        });

        assertThatThrownBy(bench::runDue).isInstanceOf(StorageException.class);
        assertThat(bench.runDue()).isEqualTo(3);
        assertThat(breached(ids)).isEqualTo(ids);
    }

    @Test
    void a_run_whose_answer_was_lost_decides_nothing_twice() {
        List<IncidentId> ids = many(3);
        bench.pass(Duration.ofHours(2));
        store.loseNextAnswer();

        assertThatThrownBy(bench::runDue).isInstanceOf(StorageException.class);
        assertThat(bench.runDue()).isZero();
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(bench.events(id, ClockBreached.class)).hasSize(1));
    }
}
