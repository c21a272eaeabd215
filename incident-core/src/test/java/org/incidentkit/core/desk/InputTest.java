package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;
import static org.incidentkit.core.desk.Bench.faults;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.CategoryTree;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.RejectedException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.Attachment;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an input: everything at once, where, under which code, in which words. */
class InputTest {
    private final Bench bench = Bench.with(Bench.configuration(desk -> desk.addFields(
            FieldDefinition.of("affectedUsers", FieldType.INTEGER),
            FieldDefinition.choice("site", "Kista", "Lund"),
            FieldDefinition.of("backup", FieldType.PERSON))));
    private final Incident incident = bench.log();

    private List<String> reported(IncidentReport.Builder report) {
        return faults(bench.desk.incidents().submit(report.build(), ERIK));
    }

    private List<String> edited(String field, FactValue... values) {
        return faults(bench.run(
                WorkCommand.of(incident.id(), WorkAction.Edit.of(Map.of(field, List.of(values)))), ERIK));
    }

    @Test
    void everything_that_is_wrong_with_a_report_comes_back_at_once() {
        IncidentReport report = IncidentReport.builder()
                .caller(ANNA.person())
                .title(" ")
                .description("x".repeat(32_001))
                .impact(Impact.HIGHEST)
                .putFields("afectedUsers", List.of(new FactValue.Whole(3)))
                .putFields("site", List.of(FactValue.Text.of("Umeå"), FactValue.Text.of("Lund")))
                .commandId(new CommandId("", "k".repeat(129)))
                .build();

        assertThat(faults(bench.desk.incidents().submit(report, ERIK)))
                .containsExactlyInAnyOrder(
                        "title required",
                        "description size",
                        "commandId.source required",
                        "commandId.key size",
                        "impact no-such-choice",
                        "afectedUsers unknown-field",
                        "site single-valued",
                        "site no-such-choice");
    }

    @Test
    void a_refused_report_draws_no_number_and_writes_nothing() {
        bench.desk.incidents().submit(Bench.titled(""), ERIK);
        reported(Bench.report().putFields("nothing", List.of(new FactValue.Whole(3))));

        assertThat(bench.log().number()).isEqualTo("INC-2026-000002");
    }

    @Test
    void the_short_form_throws_what_the_long_one_returns() {
        IncidentReport report = Bench.titled("");

        assertThatThrownBy(() -> bench.desk.incidents().log(report, ERIK))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        thrown -> assertThat(thrown.rejection().violations())
                                .extracting(Violation::path)
                                .containsExactly("title"));
    }

    @Test
    void the_nearest_name_is_named_in_the_desks_language() {
        Bench swedish = Bench.of(builder -> builder.locale(Locale.forLanguageTag("sv")));
        IncidentReport wrong = IncidentReport.builder()
                .caller(ANNA.person())
                .title("x".repeat(201))
                .putFields("urgensy", List.of(FactValue.Text.of("HIGH")))
                .build();

        assertThat(Bench.rejected(bench.desk.incidents().submit(wrong, ERIK)).sentence())
                .isEqualTo("title: must have at most 200 characters; "
                        + "urgensy: there is no field \"urgensy\"; the nearest name is \"urgency\"");
        assertThat(Bench.rejected(swedish.desk.incidents().submit(wrong, ERIK)).sentence())
                .isEqualTo("title: får ha högst 200 tecken; "
                        + "urgensy: det finns inget fält \"urgensy\"; närmaste namn är \"urgency\"");
    }

    @Test
    void a_host_brings_sentences_of_its_own() {
        Messages plain = Messages.of(Locale.ENGLISH).with(Map.of("required", "please fill in"));
        Bench own = Bench.of(builder -> builder.messages(plain));

        assertThat(Bench.rejected(own.desk.incidents().submit(Bench.titled(""), ERIK))
                        .violations())
                .extracting(Violation::message)
                .containsExactly("please fill in");
    }

    @Test
    void the_shipped_validator_finds_violations_and_what_is_right_passes() {
        ServiceDesk plain = ServiceDesk.builder().build();

        assertThat(faults(plain.incidents().submit(Bench.titled(""), ERIK))).containsExactly("title required");
        assertThat(plain.incidents().submit(Bench.report().build(), ERIK).isAccepted())
                .isTrue();
    }

    @Test
    void every_refusal_and_violation_has_a_sentence_in_both_languages() {
        Messages english = Messages.of(Locale.ENGLISH);
        Messages swedish = Messages.of(Locale.forLanguageTag("sv"));
        for (String code : List.of(
                "required",
                "size.characters",
                "size.characters.most",
                "size.entries",
                "size.entries.most",
                "min",
                "max",
                "positive",
                "positive-or-zero",
                "pattern",
                "unknown-field",
                "single-valued",
                "wrong-type",
                "no-such-choice",
                "not-a-name",
                "no-such-category",
                "set-and-cleared",
                "no-values",
                "not-accepted",
                "total-negative",
                "illegal-transition",
                "role-not-allowed",
                "operators-only",
                "mandatory-task-open",
                "reopen-window-over",
                "terminal",
                "unknown-state",
                "opened-terminal",
                "link-to-itself",
                "no-such-task",
                "no-such-record",
                "number-taken",
                "key-reused",
                "no-way")) {
            assertThat(english.sentence(code, Map.of())).as(code).isNotEqualTo(code);
            assertThat(swedish.sentence(code, Map.of())).as(code).isNotEqualTo(english.sentence(code, Map.of()));
        }
    }

    @Test
    void fields_can_be_edited_without_a_title_and_the_title_without_fields() {
        Incident after = bench.done(
                WorkCommand.of(
                        incident.id(), WorkAction.Edit.of(Map.of("affectedUsers", List.of(new FactValue.Whole(3))))),
                ERIK);
        assertThat(after.work().value("affectedUsers")).contains("3");

        WorkAction.Edit title =
                new WorkAction.Edit(Map.of(), Set.of(), Optional.of("VPN is slow"), Optional.of("since ten"));
        Incident renamed = bench.done(WorkCommand.of(incident.id(), title), ERIK);
        assertThat(renamed.title()).isEqualTo("VPN is slow");
        assertThat(renamed.work().description())
                .hasValueSatisfying(words -> assertThat(words).hasToString("since ten"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_title_is_never_blank(String blank) {
        WorkAction.Edit edit = new WorkAction.Edit(Map.of(), Set.of(), Optional.of(blank), Optional.empty());

        assertThat(faults(bench.run(WorkCommand.of(incident.id(), edit), ERIK))).containsExactly("title required");
        assertThat(faults(bench.desk.incidents().submit(Bench.titled(blank), ERIK)))
                .containsExactly("title required");
    }

    @Test
    void a_blank_description_is_taken_as_it_is() {
        Incident logged = bench.log(Bench.report().description("  ").build());

        assertThat(bench.read(logged.id())).isEqualTo(logged);
    }

    @Test
    void every_part_of_an_edit_is_checked_at_once() {
        WorkAction.Edit edit = new WorkAction.Edit(
                Map.of("site", List.of(FactValue.Text.of("kista")), "affectedUsers", List.of(FactValue.Text.of("3"))),
                Set.of("sites", "affectedUsers"),
                Optional.empty(),
                Optional.empty());

        assertThat(faults(bench.run(WorkCommand.of(incident.id(), edit), ERIK)))
                .containsExactlyInAnyOrder(
                        "affectedUsers wrong-type",
                        "affectedUsers set-and-cleared",
                        "site no-such-choice",
                        "sites unknown-field");
    }

    @Test
    void names_of_people_and_groups_have_the_length_that_records_can_keep() {
        FactValue longName = FactValue.Text.of("g".repeat(65));
        for (String field :
                List.of(FieldNames.GROUP, FieldNames.ASSIGNEE, FieldNames.SUPPLIER, FieldNames.WATCHERS, "backup")) {
            assertThat(edited(field, longName)).as(field).containsExactly(field + " not-a-name");
        }
        assertThat(bench.done(
                                WorkCommand.of(
                                        incident.id(),
                                        WorkAction.Edit.of(
                                                Map.of(FieldNames.GROUP, List.of(FactValue.Text.of("g".repeat(64)))))),
                                ERIK)
                        .group())
                .contains(new GroupId("g".repeat(64)));
    }

    @Test
    void a_category_has_the_form_of_a_category() {
        assertThat(edited(FieldNames.CATEGORY, FactValue.Path.of("network / vpn")))
                .containsExactly("category no-such-category");
        assertThat(edited(FieldNames.CATEGORY, FactValue.Text.of("network/vpn")))
                .containsExactly("category wrong-type");
    }

    @Test
    void with_a_tree_only_what_it_offers_is_a_category() {
        Bench treed = Bench.with(Bench.configuration(desk -> desk.categories(
                CategoryTree.builder().category("network/vpn").retired("telex").build())));

        treed.log(Bench.report().category(new CategoryPath("network/vpn")).build());
        treed.log(Bench.report().category(new CategoryPath("network")).build());
        for (String other : List.of("network/wifi", "telex", "Network")) {
            assertThat(faults(treed.desk
                            .incidents()
                            .submit(
                                    Bench.report()
                                            .category(new CategoryPath(other))
                                            .build(),
                                    ERIK)))
                    .as(other)
                    .containsExactly("category no-such-category");
        }
    }

    @Test
    void entries_tasks_and_attachments_are_checked_where_they_stand() {
        WorkAction.AddEntry entry = new WorkAction.AddEntry(
                EntryAudience.PUBLIC,
                "",
                List.of(new Attachment("log.txt", "text/plain", 3, "0".repeat(64)), new Attachment("", "x", -1, "?")),
                200_000);

        assertThat(faults(bench.run(WorkCommand.of(incident.id(), entry), ERIK)))
                .containsExactlyInAnyOrder(
                        "text required",
                        "minutes max",
                        "attachments[1].name required",
                        "attachments[1].size positive-or-zero",
                        "attachments[1].digest pattern");
        assertThat(faults(bench.run(
                        WorkCommand.of(incident.id(), new WorkAction.AddTask(" ", Optional.empty(), true)), ERIK)))
                .containsExactly("title required");
        assertThat(faults(bench.run(IncidentCommand.resolve(incident.id(), "c".repeat(65), "n".repeat(32_001)), ERIK)))
                .containsExactlyInAnyOrder("code size", "note size");
        assertThat(faults(
                        bench.run(IncidentCommand.reply(incident.id(), "hello").withId(new CommandId(" ", "")), ERIK)))
                .containsExactlyInAnyOrder("id.source required", "id.key required");
    }

    @Test
    void nobody_is_no_actor() {
        assertThatNullPointerException()
                .isThrownBy(() -> bench.desk.incidents().submit(Bench.report().build(), null))
                .withMessageContaining("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> bench.desk.incidents().preview(Bench.report().build(), null))
                .withMessageContaining("actor");
    }
}
