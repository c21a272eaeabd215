package org.incidentkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program run twice on one file, as by two processes: all that is shared is the file. */
class SecondRunTest {
    @TempDir
    Path folder;

    @Test
    void the_first_run_finds_nothing_and_the_second_what_the_first_left() {
        Told first = run();
        assertThat(first.text())
                .contains("Its store is empty: this is the first run.", "now in force (configuration 1)");
        Told second = run();
        assertThat(second.text()).contains("what earlier runs left", "in force already (configuration 1)");
        assertThat(second.row("INC-2026-000001  CLOSED")).contains("P2", "network-operations", "VPN is down");
        assertThat(second.row("PRB-2026-000001  RESOLVED")).contains("Why does the VPN come down again?");
        assertThat(second.row("CHG-2026-000001  CLOSED")).contains("Renew the VPN gateway's certificate");
        assertThat(second.closed().number()).isEqualTo("INC-2026-000002");
        assertThat(second.text()).contains("accepts the offer", "PRB-2026-000002", "CHG-2026-000002");
    }

    @Test
    void an_h2_file_and_memory_tell_the_same_story() {
        assertThat(run().text()).isEqualTo(new Told(Plot.asTold()).text());
    }

    @Test
    void after_many_runs_the_latest_records_are_shown_and_the_others_counted() {
        for (int i = 0; i < 4; i++) {
            run();
        }
        assertThat(run().text()).contains("and 3 more").contains("INC-2026-000005 NEW");
    }

    private Told run() {
        try (DeskFile file = DeskFile.open(folder.resolve("desk"))) {
            return new Told(Plot.asTold(), file.store());
        }
    }
}
