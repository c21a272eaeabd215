package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.json.JsonCodec;
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
}
