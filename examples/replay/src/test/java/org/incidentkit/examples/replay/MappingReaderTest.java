package org.incidentkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingReaderTest {

    @Test
    void the_shipped_mapping_is_in_order() {
        Mapping mapping = Samples.mapping();
        assertThat(mapping.states()).hasSize(8);
        assertThat(mapping.initial().name()).isEqualTo("New");
        assertThat(mapping.states().get("Awaiting Vendor").holdReason()).contains("AWAITING_VENDOR");
        assertThat(mapping.states().get("Awaiting Evidence").holdReason()).isEmpty();
        assertThat(mapping.matrix().get("LOW").get("LOW")).isEqualTo("LOW");
        assertThat(mapping.form().unknown().valueIn()).isEqualTo(Set.of(Column.GROUP));
        assertThat(mapping.form().otherwiseChannel()).contains("API");
        assertThat(mapping.form().texts(Column.CHANNEL)).doesNotContainKey("otherwise");
        assertThat(mapping.sla().start()).isEqualTo(Column.OPENED);
        assertThat(mapping.sla().budgets()).containsEntry("LOW", Duration.ofHours(134));
        assertThat(mapping.sla().hours().days())
                .hasSize(5)
                .containsEntry(DayOfWeek.FRIDAY, List.of(new Mapping.Span(14 * 60, 23 * 60)));
    }

    @Test
    void an_intent_leads_between_two_states_and_never_back_to_the_same() {
        Mapping mapping = Samples.mapping();
        assertThat(mapping.intent("Awaiting Vendor", "Awaiting Problem").map(Mapping.Intent::name))
                .contains("hold");
        assertThat(mapping.intent("Awaiting Vendor", "Awaiting Vendor")).isEmpty();
        assertThat(mapping.intent("Resolved", "New")).isEqualTo(Optional.empty());
        assertThat(mapping.intent("Resolved", "Awaiting Vendor").map(Mapping.Intent::name))
                .contains("reopen");
    }

    @Test
    void everything_wrong_is_told_at_once_with_line_and_column_and_the_nearest_name() {
        String text = changed("  group: assignment_group\n", "  grupp: assignment_group\n")
                .replace(
                        "1 - High: HIGH\n    2 - Medium: MEDIUM\n    3 - Low: LOW\n  urgency",
                        "1 - High: HIHG\n  urgency")
                .replace("Closed: {phase: TERMINAL}", "Closed: {phase: TERMINAL, reason: AWAITING_CALLER}")
                .replace("    from: New\n", "    from: Nwe\n")
                .replace("MEDIUM: MODERATE, LOW: LOW}", "MEDIUM: MODERATE}")
                .replace("PT62H", "62 hours")
                .replace("stop: Closed", "stop: Active");
        assertThat(problems(text))
                .containsExactly(
                        "m.yaml:5:3: 'group' is missing in 'columns'",
                        "m.yaml:11:3: unknown key in 'columns': 'grupp'; did you mean 'group'?",
                        "m.yaml:28:15: unknown name of impact 'HIHG'; did you mean 'HIGH'?",
                        "m.yaml:66:37: only a WAITING state has a hold reason",
                        "m.yaml:71:11: unknown state 'Nwe'; did you mean 'New'?",
                        "m.yaml:92:3: no priority for MEDIUM with LOW",
                        "m.yaml:98:9: the clock stops at a DONE or TERMINAL state, 'Active' is neither",
                        "m.yaml:102:15: '62 hours' is no working time; write it like PT8H or PT1H30M");
    }

    @Test
    void a_date_pattern_must_hold_a_whole_date_and_a_time() {
        assertThat(problems(changed("d/M/yyyy HH:mm", "d/M/yyyy")))
                .singleElement()
                .asString()
                .contains("a whole date");
        assertThat(problems(changed("d/M/yyyy HH:mm", "d/M/yyyy HH:mm bb")))
                .singleElement()
                .asString()
                .contains("date");
        assertThat(problems(changed("d/M/yyyy HH:mm", "d/M/yyyy hh:mm"))).hasSize(1);
        assertThat(problems(changed("d/M/yyyy HH:mm", "uuuu-MM-dd'T'HH:mm:ss"))).isEmpty();
    }

    @Test
    void the_lifecycle_is_checked_as_a_graph() {
        assertThat(problems(changed("    from: Resolved\n    to: Closed", "    from: Active\n    to: Resolved")))
                .filteredOn(message -> message.contains("TERMINAL") || message.contains("leads"))
                .contains("m.yaml:68:3: no intent leads to 'Closed'")
                .anyMatch(message -> message.contains("nothing leads from 'New' to a TERMINAL state"));
        assertThat(problems(changed("New: {phase: INITIAL}", "New: {phase: ACTIVE}")))
                .containsExactly("m.yaml:61:3: exactly one state must be INITIAL, here: []");
        assertThat(problems(changed("  close:\n    from: Resolved", "  close:\n    from: [Resolved, Closed]")))
                .containsExactly("m.yaml:88:22: 'Closed' is TERMINAL and cannot be left");
        assertThat(problems(changed("  start:\n", "  acknowledge:\n    from: New\n    to: Active\n  start:\n")))
                .containsExactly("m.yaml:76:5: 'New' to 'Active' is already the intent acknowledge");
    }

    @Test
    void hours_may_cross_midnight_and_not_each_other() {
        assertThat(problems(changed("monday: 14:00-23:00", "monday: [22:00-24:00, 09:00-12:00]")))
                .isEmpty();
        assertThat(problems(changed("monday: 14:00-23:00", "monday: 20:00-15:00")))
                .singleElement()
                .asString()
                .endsWith("tuesday overlaps itself or the night before");
        for (String wrong : List.of("14:00-24:01", "24:00-08:00", "14:00-14:00", "14-15")) {
            assertThat(problems(changed("monday: 14:00-23:00", "monday: " + wrong)))
                    .as(wrong)
                    .hasSize(1);
        }
        assertThat(problems(changed("zone: UTC\n  hours", "zone: Europe/Stokholm\n  hours")))
                .singleElement()
                .asString()
                .endsWith("unknown zone 'Europe/Stokholm'; did you mean 'Europe/Stockholm'?");
    }

    @Test
    void only_names_can_be_the_unknown_mark_itself() {
        assertThat(problems(changed("value_in: [group]", "value_in: [group, assignee]")))
                .isEmpty();
        assertThat(problems(changed("value_in: [group]", "value_in: [impact]")))
                .singleElement()
                .asString()
                .contains("unknown column 'impact'");
    }

    @Test
    void the_clock_starts_at_a_date_column_the_mapping_knows() {
        assertThat(problems(changed("start: opened_at", "start: sys_updated_at")))
                .isEmpty();
        assertThat(problems(changed("start: opened_at", "start: closed_at")))
                .containsExactly("m.yaml:99:10: unknown date column 'closed_at'; known: opened_at, sys_updated_at");
    }

    @Test
    void what_only_the_desk_knows_to_be_a_contradiction_is_told_with_its_section() {
        assertThat(problems(changed("HIGH: {HIGH: CRITICAL, MEDIUM: HIGH", "HIGH: {HIGH: LOW, MEDIUM: HIGH")))
                .hasSize(5)
                .allMatch(message -> message.startsWith("m.yaml:93:3: cells[HIGH,HIGH]: gives LOW, lower than "));
        assertThat(problems(changed("  New: {phase: INITIAL}", "  New: {phase: INITIAL}\n  \"X \": {phase: ACTIVE}")
                        .replace("    to: Active\n  hold", "    to: [Active, \"X \"]\n  hold")
                        .replace("    from: [New, Active,", "    from: [New, \"X \", Active,")))
                .containsExactly("m.yaml:61:3: states[X ]: a state's name has 1 to 64 characters"
                        + " and no white space at its ends");
    }

    @Test
    void what_is_no_mapping_at_all_is_told_with_its_place() {
        assertThat(problems("")).containsExactly("m.yaml:1:1: the document is empty");
        assertThat(problems("- a\n")).contains("m.yaml:1:1: 'the mapping' must be a block of 'name: value' lines");
        assertThat(problems("a: [b\nc: d"))
                .singleElement()
                .asString()
                .startsWith("m.yaml:2:")
                .contains("not YAML");
        assertThat(problems(changed("  zone: UTC\n  hours", "  zone: UTC\n  zone: UTC\n  hours")))
                .containsExactly("m.yaml:107:3: 'zone' stands here a second time, first on line 106");
        assertThat(Samples.messages(MappingReader.read(Path.of("no", "such.yaml"))))
                .containsExactly(Path.of("no", "such.yaml") + ": no such file");
    }

    private static String changed(String before, String after) {
        String shipped = Samples.shippedMapping();
        assertThat(shipped).contains(before);
        return shipped.replace(before, after);
    }

    private static List<String> problems(String text) {
        return Samples.messages(MappingReader.parse("m.yaml", text));
    }
}
