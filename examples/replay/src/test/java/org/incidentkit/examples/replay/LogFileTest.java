package org.incidentkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    static final String HEADER =
            "number,incident_state,opened_at,sys_updated_at,impact,urgency,assignment_group,assigned_to,caller_id,"
                    + "opened_by,contact_type,category,subcategory,cmdb_ci,priority,made_sla,reopen_count,"
                    + "reassignment_count\n";
    private static final String ROW = "I1,New,4/3/2019 15:00,4/3/2019 15:01,1 - High,2 - Medium,?,?,Person 1,"
            + "?,Phone,Network,?,?,2 - High,true,0,7\n";

    @TempDir
    Path directory;

    @Test
    void a_row_is_read_in_the_words_of_the_desk() {
        LogFile log = Samples.usable(parse(HEADER + ROW));
        Row row = log.rows().get(0);
        assertThat(row.number()).isEqualTo("I1");
        assertThat(row.state()).isEqualTo(new Place(2, 4));
        assertThat(row.opened()).isEqualTo(Instant.parse("2019-03-04T15:00:00Z"));
        assertThat(row.updated()).isEqualTo(Instant.parse("2019-03-04T15:01:00Z"));
        assertThat(row.value(Column.IMPACT)).contains("HIGH");
        assertThat(row.value(Column.CHANNEL)).contains("PHONE");
        assertThat(row.value(Column.ASSIGNEE)).isEmpty();
        assertThat(row.told()).isEqualTo(new Row.Told("HIGH", true, 0, 7));
    }

    @Test
    void the_unknown_mark_is_a_group_like_any_other() {
        assertThat(Samples.usable(parse(HEADER + ROW)).rows().get(0).value(Column.GROUP))
                .contains("?");
    }

    @Test
    void nothing_the_log_tells_about_itself_is_among_the_values() {
        assertThat(Samples.usable(parse(HEADER + ROW)).rows().get(0).values().keySet())
                .doesNotContainAnyElementsOf(Column.COMPARED);
    }

    @Test
    void the_small_log_is_in_order() {
        LogFile log = Samples.usable(parse(Samples.smallLog()));
        assertThat(log.rows()).hasSize(66);
        assertThat(log.incidents()).isEqualTo(13);
    }

    @Test
    @Tag("conformance")
    void the_real_log_is_in_order() {
        Path real = Path.of(System.getProperty("incidentkit.data", ""), "uci-incident-log", "incidents.csv");
        assumeTrue(Files.exists(real), "incidentkit.data names no directory with the log");
        LogFile log = Samples.usable(LogFile.read(real, Samples.mapping().form()));
        assertThat(log.rows()).hasSize(13805);
        assertThat(log.incidents()).isEqualTo(2427);
    }

    @Test
    void a_byte_order_mark_and_either_line_end_make_no_difference() throws Exception {
        Path file = directory.resolve("log.csv");
        Files.writeString(file, "\uFEFF" + (HEADER + ROW).replace("\n", "\r\n"));
        assertThat(Samples.usable(LogFile.read(file, Samples.mapping().form())).rows())
                .isEqualTo(Samples.usable(parse(HEADER + ROW)).rows());
    }

    @Test
    void a_state_the_mapping_does_not_know_is_no_problem_of_the_file() {
        assertThat(Samples.usable(parse(HEADER + ROW.replace(",New,", ",-100,")))
                        .rows())
                .extracting(Row::stateName)
                .containsExactly("-100");
    }

    @Test
    void every_broken_field_is_told_at_its_line_and_column() {
        String broken = ROW.replace("4/3/2019 15:00", "30/2/2019 15:00")
                .replace("1 - High,2", "1 - Hihg,2")
                .replace("2 - High,true,0,7", "2 - High,maybe,-1,x");
        assertThat(problems(HEADER + ROW + broken))
                .containsExactly(
                        "l.csv:3:8: '30/2/2019 15:00' is no date of the form d/M/yyyy HH:mm",
                        "l.csv:3:39: unknown impact '1 - Hihg'; did you mean '1 - High'?",
                        "l.csv:3:101: unknown made_sla 'maybe'; known: false, true",
                        "l.csv:3:107: '-1' is no count; a whole number from 0 is expected",
                        "l.csv:3:110: 'x' is no count; a whole number from 0 is expected");
    }

    @Test
    void every_missing_column_is_told_with_the_nearest_one() {
        assertThat(problems(HEADER.replace("opened_at", "openedat").replace(",made_sla", "") + ROW))
                .containsExactly(
                        "l.csv:1:1: column 'opened_at' (opened) is missing; 'openedat' comes nearest",
                        "l.csv:1:1: column 'made_sla' (made_sla) is missing");
        assertThat(problems(HEADER.replace("cmdb_ci", "impact") + ROW))
                .contains("l.csv:1:146: column 'impact' stands here again");
    }

    @Test
    void a_record_of_another_width_is_told_where_it_goes_wrong() {
        assertThat(problems(HEADER + ROW.replace(",7", ",7,8")))
                .containsExactly("l.csv:2:109: a record of 19 fields where the header has 18");
        assertThat(problems(HEADER + "\n" + ROW))
                .containsExactly("l.csv:2:1: a record of 1 fields where the header has 18");
    }

    @Test
    void names_the_desk_could_not_keep_are_told() {
        assertThat(problems(HEADER + ROW.replace("Person 1", "P".repeat(65)).replace("Network", "N".repeat(121))))
                .containsExactly(
                        "l.csv:2:62: caller is longer than 64 characters",
                        "l.csv:2:136: category is longer than 120 characters");
    }

    @Test
    void rows_of_one_incident_stand_together() {
        assertThat(problems(HEADER + ROW + ROW.replace("I1", "I2") + ROW))
                .containsExactly("l.csv:4:1: rows of I1 are not adjacent: its first one is on line 2");
        assertThat(problems(HEADER + ROW.replace("I1", "?"))).containsExactly("l.csv:2:1: the incident has no number");
    }

    @Test
    void an_empty_file_a_missing_file_and_bytes_that_are_no_text_are_told() throws Exception {
        assertThat(problems("")).containsExactly("l.csv:1:1: the file is empty, a line of column names is expected");
        assertThat(problems(HEADER)).containsExactly("l.csv:1:1: the file has column names and no rows");
        Path file = directory.resolve("log.csv");
        assertThat(read(file)).containsExactly(file + ": no such file");
        assertThat(read(directory)).containsExactly(directory + ": is a directory, a file is expected");
        Files.write(file, (HEADER + "I\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(file)).containsExactly(file + ":2:2: this byte is not UTF-8");
    }

    private List<String> read(Path file) {
        return Samples.messages(LogFile.read(file, Samples.mapping().form()));
    }

    private static Checked<LogFile> parse(String text) {
        return LogFile.parse("l.csv", text, Samples.mapping().form());
    }

    private static List<String> problems(String text) {
        return Samples.messages(parse(text));
    }
}
