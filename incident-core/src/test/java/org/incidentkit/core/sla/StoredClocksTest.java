package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Random;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.journal.StoredForms;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.lifecycle.HoldReason;
import org.junit.jupiter.api.Test;

class StoredClocksTest {
    private final JsonCodec codec = JsonCodec.create();

    @Test
    void every_event_and_clock_reads_back_as_it_was_written() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Desk desk = Script.random(random).play();
            for (ClockEvent event : desk.journal()) {
                Json stored = codec.write(event, ClockEvent.class);
                assertThat(codec.read(stored, ClockEvent.class)).isEqualTo(event);
            }
            for (Clock clock : desk.clocks()) {
                assertThat(codec.read(codec.write(clock, Clock.class), Clock.class))
                        .isEqualTo(clock);
            }
        }
    }

    @Test
    void a_breach_is_stored_under_the_name_of_its_type() {
        String stored = codec.write(new ClockBreached(1, Sla.at("2026-06-15 08:00")), ClockEvent.class)
                .toString();
        assertThat(stored).contains("clock-breached").contains("2026-06-15T06:00:00.000000Z");
    }

    @Test
    void a_definition_keeps_its_content_hash_from_release_to_release_for_stored_clocks_name_it() {
        SlaDefinition definition = Sla.byPriority(Sla.resolution())
                .start(all(
                        field("vip").is("yes"),
                        any(field("n").between(1, 2), not(field("tag").anyWord("a", "b")))))
                .build();
        assertThat(definition.contentHash())
                .isEqualTo("d39a8fb3b7d46efd421931c270b2637620fcc689724856db277626e7973c5f96");
    }

    @Test
    void a_definition_reads_back_with_the_same_content_hash() {
        SlaDefinition definition = Sla.byPriority(
                        Sla.resolutionOn(CalendarSource.ofService("office")).zone(ZoneSource.of(Sla.STOCKHOLM)))
                .putBudgets(Priority.CRITICAL, new Budget.WorkingDays(2))
                .putBudgets(Priority.PLANNING, new Budget.Relative(1, LocalTime.of(16, 0)))
                .pause(SlaConditions.waitingFor(HoldReason.AWAITING_CALLER))
                .retroactiveStart(ClockFacts.OPENED_AT)
                .retroactivePause(true)
                .addThresholds(new Threshold.Percent("half", 50), new Threshold.AfterDue("late", Duration.ofHours(1)))
                .build();
        JsonCodec stored = StoredForms.codec();
        SlaDefinition read = stored.read(stored.write(definition, SlaDefinition.class), SlaDefinition.class);
        assertThat(read).isEqualTo(definition);
        assertThat(read.contentHash()).isEqualTo(definition.contentHash());
    }
}
