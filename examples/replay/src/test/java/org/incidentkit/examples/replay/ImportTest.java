package org.incidentkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportTest {

    @Test
    void the_desk_comes_to_what_plain_formulas_over_the_small_log_come_to() {
        Replayed replayed = Samples.replayed(Samples.smallLog());
        assertThat(replayed.figures().lines())
                .isEqualTo(Oracle.figures(Samples.smallLog()))
                .containsExactly(Samples.SMALL_FIGURES);
    }

    @Test
    @Tag("conformance")
    void the_desk_comes_to_what_plain_formulas_over_the_real_log_come_to() throws IOException {
        Path log = Path.of(System.getProperty("incidentkit.data", ""), "uci-incident-log", "incidents.csv");
        assumeTrue(Files.exists(log), "incidentkit.data names no directory with the log");
        String csv = Files.readString(log);
        assertThat(Samples.replayed(csv).figures().lines()).isEqualTo(Oracle.figures(csv));
    }

    @Test
    void every_line_the_desk_did_not_follow_is_listed_in_the_order_of_the_file() {
        assertThat(described(Samples.replayed(Samples.smallLog())))
                .containsExactly(
                        "log.csv:15:12: INC9000004: 'New' to 'Closed' is refused and corrected",
                        "log.csv:16:12: INC9000004: 'Closed' to 'New' is refused and corrected",
                        "log.csv:28:12: INC9000006: the mapping does not know the state 'Parked', 'Active' stays",
                        "log.csv:29:12: INC9000006: the mapping does not know the state 'Parked', 'Active' stays",
                        "log.csv:42:12: INC9000008: 'Closed' to 'Active' is refused and corrected",
                        "log.csv:68:12: INC9000013: the mapping does not know the state 'Draft', 'New' stays");
    }

    @Test
    void a_state_nobody_knows_leaves_the_state_and_takes_the_fields() {
        Replayed replayed = Samples.replayed(new Log("Team A")
                .row("Active", "1/3/2021 15:00", 3)
                .row("Parked", "1/3/2021 16:00", 1)
                .in("Team B")
                .row("Active", "1/3/2021 17:00", 1)
                .csv());
        // The row's impact and group apply: its priority agrees, and one reassignment is counted.
        assertThat(replayed.figures())
                .isEqualTo(new Figures(1, 3, new Figures.Moves(1, 1, 1), new Figures.Agreements(3, 1, 0, 1)));
        assertThat(described(replayed))
                .containsExactly("log.csv:3:4: I1: the mapping does not know the state 'Parked', 'Active' stays");
    }

    @Test
    void a_history_that_begins_at_its_end_is_opened_at_the_start_and_corrected() {
        Replayed replayed = Samples.replayed(
                new Log("Team A").row("Closed", "1/3/2021 15:00", 2).csv());
        assertThat(replayed.figures().moves()).isEqualTo(new Figures.Moves(1, 1, 1));
        assertThat(described(replayed)).containsExactly("log.csv:2:4: I1: 'New' to 'Closed' is refused and corrected");
    }

    @Test
    void a_row_that_changes_nothing_is_an_event_all_the_same() {
        Replayed replayed = Samples.replayed(new Log("?")
                .row("New", "1/3/2021 15:00", 2)
                .row("New", "1/3/2021 15:00", 2)
                .row("New", "1/3/2021 15:00", 2)
                .csv());
        assertThat(replayed.figures().events()).isEqualTo(3);
        assertThat(replayed.figures().moves().transitions()).isZero();
        assertThat(replayed.figures().agreements().priority()).isEqualTo(3);
    }

    @Test
    void an_incident_that_never_closes_is_judged_at_its_last_row() {
        Log late = new Log("Team A").row("Active", "1/3/2021 14:00", 1);
        assertThat(madeSla(late)).isTrue();
        assertThat(madeSla(late.row("Active", "1/3/2021 22:00", 1))).isTrue();
        assertThat(madeSla(late.row("Active", "1/3/2021 22:01", 1))).isFalse();
    }

    @Test
    void the_budget_is_that_of_the_priority_at_closing() {
        Log closed = new Log("Team A")
                .row("New", "1/3/2021 14:00", 1)
                .row("Resolved", "2/3/2021 15:00", 1)
                .row("Closed", "2/3/2021 16:00", 3);
        assertThat(madeSla(closed)).isTrue();
        assertThat(madeSla(closed.row("Closed", "2/3/2021 17:00", 1))).isTrue();
        assertThat(madeSla(new Log("Team A")
                        .row("New", "1/3/2021 14:00", 3)
                        .row("Resolved", "2/3/2021 15:00", 3)
                        .row("Closed", "2/3/2021 16:00", 1)))
                .isFalse();
    }

    @Test
    void a_closing_that_was_taken_back_lets_the_time_between_count() {
        Log closed = new Log("Team A").row("Resolved", "1/3/2021 15:00", 1).row("Closed", "1/3/2021 16:00", 1);
        assertThat(madeSla(closed)).isTrue();
        Log back = closed.row("Active", "2/3/2021 14:00", 1).row("Resolved", "2/3/2021 14:10", 1);
        assertThat(madeSla(back.row("Closed", "2/3/2021 14:20", 1))).isFalse();
    }

    @Test
    void nothing_a_log_says_of_itself_reaches_the_desk() {
        String csv = Samples.smallLog();
        String lying = csv.replace("3 - Moderate,", "1 - Critical,").replace(",true,Person", ",false,Person");
        assertThat(lying).isNotEqualTo(csv);
        Replayed told = Samples.replayed(lying);
        assertThat(told.figures().moves())
                .isEqualTo(Samples.replayed(csv).figures().moves());
        assertThat(told.figures().lines()).isEqualTo(Oracle.figures(lying));
    }

    @Test
    void values_a_desk_would_not_take_as_they_are_stop_nothing() {
        String csv = new Log("Team A").row("New", "1/3/2021 15:00", 2).csv();
        for (String odd : List.of("Hardware / Printer", "/", "a//b", "\"two\nlines\"", " padded ")) {
            assertThat(Samples.replayed(csv.replace("Network", odd)).figures().events())
                    .as(odd)
                    .isEqualTo(1);
        }
    }

    private static List<String> described(Replayed replayed) {
        return replayed.refusals().stream()
                .map(refusal -> refusal.describe("log.csv"))
                .toList();
    }

    /** The log says of every row that it kept the promise: the desk agrees, or it came to the contrary. */
    private static boolean madeSla(Log log) {
        int agreed = Samples.replayed(log.csv()).figures().agreements().sla();
        assertThat(Oracle.figures(log.csv())).contains("sla_agree " + agreed + "/1");
        return agreed == 1;
    }

    /** A log of one incident that was opened on a Monday at two, when the hours begin. */
    private record Log(String group, List<String> rows) {
        Log(String group) {
            this(group, List.of());
        }

        Log in(String another) {
            return new Log(another, rows);
        }

        Log row(String state, String updated, int level) {
            List<String> names = List.of("1 - High", "2 - Medium", "3 - Low");
            int priority = Math.min(4, level + level - 1);
            String row = "I1,%s,1/3/2021 14:00,%s,%s,%s,%s,?,Person 1,?,Phone,Network,?,?,%s,true,0,0"
                    .formatted(
                            state,
                            updated,
                            names.get(level - 1),
                            names.get(level - 1),
                            group,
                            List.of("1 - Critical", "2 - High", "3 - Moderate", "4 - Low")
                                    .get(priority - 1));
            return new Log(group, Stream.concat(rows.stream(), Stream.of(row)).toList());
        }

        String csv() {
            return LogFileTest.HEADER + String.join("\n", rows) + "\n";
        }
    }
}
