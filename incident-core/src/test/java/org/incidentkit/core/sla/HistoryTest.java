package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.field;

import java.time.Duration;
import java.util.List;
import org.incidentkit.core.condition.Facts;
import org.junit.jupiter.api.Test;

/** When a record's earlier facts are of use, and which of them. */
class HistoryTest {
    private static final Facts NEW = Facts.none();
    private static final Facts VIP = Facts.builder().text("vip", "yes").build();
    private static final Facts WAITING =
            VIP.toBuilder().text(ClockFacts.PHASE, "WAITING").build();

    private static SlaDefinition.Builder vip() {
        return Sla.resolution().budget(Sla.hours(8)).start(field("vip").is("yes"));
    }

    private static SlaDefinition leavingOut() {
        return vip().retroactiveStart(ClockFacts.OPENED_AT)
                .retroactivePause(true)
                .build();
    }

    private static SlaEngine engine(SlaDefinition definition) {
        return new SlaEngine(Sla.catalog(definition));
    }

    @Test
    void history_is_asked_for_when_a_clock_that_leaves_out_earlier_pauses_is_about_to_attach() {
        SlaEngine engine = engine(leavingOut());
        assertThat(engine.asksForHistory(List.of(), VIP)).isTrue();
        assertThat(engine.asksForHistory(List.of(), NEW)).as("nothing attaches").isFalse();
        assertThat(engine(vip().build()).asksForHistory(List.of(), VIP))
                .as("no pauses are left out")
                .isFalse();
    }

    @Test
    void history_is_not_asked_for_while_or_after_the_clock_runs_but_again_once_it_was_cancelled() {
        Desk desk = Desk.with(leavingOut()).given("vip", "yes").phase("2026-06-15 08:00", "ACTIVE");
        assertThat(desk.engine().asksForHistory(desk.clocks(), VIP)).isFalse();
        desk.phase("2026-06-15 09:00", "DONE");
        assertThat(desk.engine().asksForHistory(desk.clocks(), VIP)).isFalse();

        Desk canceled = Desk.with(leavingOut()).given("vip", "yes").phase("2026-06-15 08:00", "ACTIVE");
        canceled.given(ClockFacts.CANCELED_AT, Sla.at("2026-06-15 09:00")).phase("2026-06-15 09:00", "TERMINAL");
        assertThat(canceled.engine().asksForHistory(canceled.clocks(), VIP)).isTrue();
    }

    @Test
    void clocks_of_other_definitions_do_not_keep_one_from_asking() {
        Desk desk = Desk.with(Sla.definition("other", SlaTarget.RESOLUTION)
                        .budget(Sla.hours(8))
                        .build())
                .phase("2026-06-15 08:00", "ACTIVE");
        assertThat(engine(leavingOut()).asksForHistory(desk.clocks(), VIP)).isTrue();
    }

    @Test
    void a_change_dated_back_sees_no_pause_that_came_after_it() {
        Facts opened = VIP.toBuilder()
                .moment(ClockFacts.OPENED_AT, Sla.at("2026-06-15 08:00"))
                .build();
        List<PastFacts> history = List.of(
                new PastFacts(Sla.at("2026-06-15 09:00"), WAITING),
                new PastFacts(Sla.at("2026-06-15 10:00"), opened),
                new PastFacts(Sla.at("2026-06-15 13:00"), WAITING));
        SlaEngine engine = engine(leavingOut());
        List<Clock> clocks = Clocks.evolve(
                List.of(), engine.evaluate(List.of(), new PastFacts(Sla.at("2026-06-15 12:00"), opened), history));
        assertThat(clocks.get(0).stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(engine.read(clocks.get(0), Sla.at("2026-06-15 14:00")).businessElapsed())
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void a_pause_at_the_very_instant_of_the_change_is_part_of_its_history() {
        Facts opened = VIP.toBuilder()
                .moment(ClockFacts.OPENED_AT, Sla.at("2026-06-15 08:00"))
                .build();
        List<PastFacts> history = List.of(new PastFacts(Sla.at("2026-06-15 12:00"), WAITING));
        List<ClockEvent> events =
                engine(leavingOut()).evaluate(List.of(), new PastFacts(Sla.at("2026-06-15 12:00"), opened), history);
        assertThat(events).hasSize(3);
        assertThat(events.get(1)).isInstanceOf(ClockPaused.class);
        assertThat(events.get(2)).isInstanceOf(ClockResumed.class);
    }
}
