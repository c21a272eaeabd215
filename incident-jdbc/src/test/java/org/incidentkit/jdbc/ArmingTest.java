package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.configuration.ConfigurationEvent;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.TriageEngine;
import org.incidentkit.core.triage.TriageSource;
import org.junit.jupiter.api.Test;

/** Open records are armed for rules that came into force after they last changed, by whichever program is there. */
class ArmingTest {
    private final Database database = Database.fresh();
    private final JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
    private Instant now = Walk.START;
    private final ServiceDesk desk = desk(store);

    /** Rules that want to be asked so long after a record was opened, and then do nothing; none when the text is empty. */
    private record Late(String text) implements TriageEngine {
        @Override
        public Set<String> needs() {
            return Set.of();
        }

        @Override
        public Decision decide(Stage stage, Facts facts, Instant at) {
            return TriageEngine.none().decide(stage, facts, at);
        }

        @Override
        public TriageSource source() {
            return new TriageSource(text, "hash of " + text);
        }

        @Override
        public TriageEngine load(String other) {
            return new Late(other);
        }

        @Override
        public List<RuleTimer> timers() {
            return text.isEmpty()
                    ? List.of()
                    : List.of(new RuleTimer("openedAt", Duration.parse(text), Optional.empty()));
        }
    }

    private ServiceDesk desk(JdbcStore on) {
        return ServiceDesk.builder()
                .store(on)
                .clock(() -> now)
                .triage(new Late(""))
                .build();
    }

    private List<IncidentId> log(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> desk.incidents()
                        .log(Walk.report("Down " + i).build(), Walk.ERIK)
                        .id())
                .toList();
    }

    private void activate(String rules) {
        desk.configuration().activate(DeskConfiguration.builder().rules(rules).build(), Walk.ERIK);
    }

    private long rescheduled(IncidentId id) {
        return desk.incidents().timeline(id, Visibility.all()).stream()
                .map(Recorded::event)
                .filter(WorkEvent.Rescheduled.class::isInstance)
                .count();
    }

    private long armings() {
        return store.journals().read(desk.tenant(), ConfigurationRecord.REF, Visibility.all()).stream()
                .filter(line -> line.event() instanceof ConfigurationEvent.RecordsArmed)
                .count();
    }

    @Test
    void a_run_goes_on_where_another_program_stopped_and_each_record_is_armed_once() {
        List<IncidentId> ids = log(12);
        activate("PT4H");
        assertThat(desk.work().runDue(5)).isEqualTo(5);
        ServiceDesk other = desk(JdbcStore.open(database));
        assertThat(other.work().runDue(100)).isEqualTo(7);
        assertThat(ids).allSatisfy(id -> assertThat(rescheduled(id)).isEqualTo(1));
        assertThat(armings()).isEqualTo(1);
        assertThat(desk.work().nextDueAt()).contains(now.plus(Duration.ofHours(4)));
        now = now.plus(Duration.ofHours(5));
        assertThat(desk.work().runDue(100)).isEqualTo(12);
    }

    @Test
    void programs_at_once_arm_each_record_once() throws Exception {
        List<IncidentId> ids = log(20);
        activate("PT4H");
        List<Callable<Integer>> programs = IntStream.range(0, 3)
                .mapToObj(i -> (Callable<Integer>) () -> {
                    ServiceDesk program = desk(JdbcStore.open(database));
                    int armed = 0;
                    for (int run = 0; run < 8; run++) {
                        armed += program.work().runDue(7);
                    }
                    return armed;
                })
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(programs.size());
        int armed = 0;
        try {
            for (Future<Integer> program : pool.invokeAll(programs)) {
                armed += program.get();
            }
        } finally {
            pool.shutdownNow();
        }
        armed += desk.work().runDue(100);
        assertThat(armed).isEqualTo(20);
        assertThat(ids).allSatisfy(id -> assertThat(rescheduled(id)).isEqualTo(1));
        assertThat(armings()).isEqualTo(1);
    }
}
