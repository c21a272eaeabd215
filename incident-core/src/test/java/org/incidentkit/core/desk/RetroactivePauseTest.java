package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.desk.PromiseDesk.ANNA;
import static org.incidentkit.core.desk.PromiseDesk.ERIK;
import static org.incidentkit.core.desk.PromiseDesk.at;
import static org.incidentkit.core.desk.PromiseDesk.configuration;
import static org.incidentkit.core.desk.PromiseDesk.office;
import static org.incidentkit.core.desk.PromiseDesk.resolution;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockStage;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.store.Journals;
import org.incidentkit.core.store.Store;
import org.junit.jupiter.api.Test;

class RetroactivePauseTest {
    private static final SlaDefinition ALWAYS = resolution("always", 8).build();
    private static final SlaDefinition LEFT_OUT =
            late("left-out").retroactivePause(true).build();
    private static final SlaDefinition COUNTED = late("counted").build();

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void a_promise_that_attaches_late_knows_the_pauses_before() {
        PromiseDesk bench = PromiseDesk.promising(ALWAYS, LEFT_OUT, COUNTED);
        IncidentId id = waitedTwoHours(bench);
        categorised(bench, id, "2026-06-15T14:00");

        Clock retold = bench.clock(id, "left-out");
        assertThat(retold.startedAt()).isEqualTo(at("2026-06-15T09:00"));
        assertThat(retold.plan()).isEqualTo(bench.clock(id, "always").plan());
        assertThat(retold.gaps()).isEqualTo(bench.clock(id, "always").gaps());
        assertThat(retold.dueAt()).contains(at("2026-06-16T10:00"));
        assertThat(bench.clock(id, "counted").dueAt()).contains(at("2026-06-15T17:00"));
    }

    @Test
    void a_promise_that_attaches_in_a_pause_is_paused_since_its_beginning() {
        PromiseDesk bench = PromiseDesk.promising(ALWAYS, LEFT_OUT);
        IncidentId id = bench.log().id();
        bench.at("2026-06-15T10:00", IncidentCommand.hold(id, HoldReason.AWAITING_CALLER, "which?"), ERIK);
        categorised(bench, id, "2026-06-15T13:00");

        Clock paused = bench.clock(id, "left-out");
        assertThat(paused.stage()).isEqualTo(ClockStage.PAUSED);
        assertThat(paused.pausedAt()).contains(at("2026-06-15T10:00"));
        assertThat(paused.progress().elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_reassessment_that_attaches_it_knows_the_pauses_too() {
        SlaDefinition untold = resolution("untold", 8)
                .retroactiveStart("openedAt")
                .retroactivePause(true)
                .build();
        PromiseDesk bench = PromiseDesk.promising(ALWAYS);
        IncidentId id = waitedTwoHours(bench);
        bench.desk.configuration().activate(configuration(office("08:00", "17:00"), ALWAYS, untold), ERIK);
        bench.now = at("2026-06-15T15:00");
        bench.desk.promises().reassess(id.ref(), ERIK).orThrow();

        assertThat(bench.clock(id, "untold").plan())
                .isEqualTo(bench.clock(id, "always").plan());
    }

    @Test
    void the_journal_is_read_only_when_such_a_promise_attaches() {
        PromiseDesk bench = new PromiseDesk(configuration(office("08:00", "17:00"), ALWAYS, LEFT_OUT), counting());
        IncidentId id = waitedTwoHours(bench);
        assertThat(reads).as("before").hasValue(0);
        categorised(bench, id, "2026-06-15T14:00");
        assertThat(reads).as("as it attaches").hasValue(1);
        bench.at("2026-06-15T14:30", IncidentCommand.note(id, "looking"), ERIK);
        assertThat(reads).as("afterwards").hasValue(1);
    }

    @Test
    void the_journal_is_not_read_for_promises_that_count_earlier_pauses() {
        PromiseDesk bench = new PromiseDesk(configuration(office("08:00", "17:00"), ALWAYS, COUNTED), counting());
        categorised(bench, waitedTwoHours(bench), "2026-06-15T14:00");
        assertThat(reads).hasValue(0);
    }

    private static SlaDefinition.Builder late(String id) {
        return resolution(id, 8).start(field(FieldNames.CATEGORY).exists()).retroactiveStart("openedAt");
    }

    private static IncidentId waitedTwoHours(PromiseDesk bench) {
        Incident incident = bench.log();
        bench.at("2026-06-15T10:00", IncidentCommand.hold(incident.id(), HoldReason.AWAITING_CALLER, "which?"), ERIK);
        bench.at("2026-06-15T12:00", IncidentCommand.reply(incident.id(), "5.1"), ANNA);
        return incident.id();
    }

    private static void categorised(PromiseDesk bench, IncidentId id, String wall) {
        bench.at(wall, PromiseDesk.set(id, new FieldValues().category(new CategoryPath("network/vpn"))), ERIK);
    }

    /** A store in memory that counts how often a journal is read. */
    private Store counting() {
        Store store = new MemoryStore();
        Journals counted = (Journals) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Journals.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read")
                            && arguments[1].toString().contains("INCIDENT")) {
                        reads.incrementAndGet();
                    }
                    return method.invoke(store.journals(), arguments);
                });
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) ->
                        method.getName().equals("journals") ? counted : method.invoke(store, arguments));
    }
}
