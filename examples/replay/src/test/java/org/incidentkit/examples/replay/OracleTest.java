package org.incidentkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OracleTest {

    @Test
    void the_small_log_gives_the_figures_it_was_made_for() {
        assertThat(Oracle.figures(Samples.smallLog())).containsExactly(Samples.SMALL_FIGURES);
    }

    @Test
    void time_counts_only_on_weekdays_from_two_to_eleven() {
        LocalDateTime friday = LocalDateTime.of(2019, 3, 8, 22, 30);
        assertThat(Oracle.workedMinutes(friday, friday.plusDays(3))).isEqualTo(30 + 8 * 60 + 30);
        assertThat(Oracle.workedMinutes(friday, friday.minusDays(1))).isZero();
    }

    @Test
    @Tag("conformance")
    void the_real_log_gives_the_published_figures() throws IOException {
        String data = System.getProperty("incidentkit.data", "");
        assumeTrue(!data.isEmpty(), "incidentkit.data names no directory");
        Path log = Path.of(data, "uci-incident-log", "incidents.csv");
        assumeTrue(Files.exists(log), "the log is not there");
        assertThat(Oracle.figures(Files.readString(log)))
                .containsExactly(
                        "incidents 2427",
                        "events 13805",
                        "priority_agree 13805/13805",
                        "transitions 6253",
                        "refused 4",
                        "refused_incidents 4",
                        "reopen_agree 2427/2427",
                        "reassignment_agree 2421/2427",
                        "sla_agree 2425/2427");
    }
}
