package org.incidentkit.examples.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void the_promise_moves_past_midsummer_and_past_the_days_of_the_company() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Main.show(new PrintStream(shown, true, StandardCharsets.UTF_8));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("no-holidays: due 2026-06-19T13:00")
                .contains("sweden: due 2026-06-22T13:00")
                .contains("sweden-company: due 2026-06-24T13:00")
                .contains("closed, Midsommarafton")
                .contains("closed, Sommarkonferens");
    }

    @Test
    void calendars_with_other_holidays_have_other_hashes() {
        assertThat(Main.publicHolidays().contentHash())
                .isEqualTo(Main.publicHolidays().contentHash())
                .isNotEqualTo(Main.withFeed().contentHash());
    }
}
