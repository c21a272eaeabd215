package org.incidentkit.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordValuesTest {
    private static final Instant AT = Instant.parse("2026-06-18T12:00:00Z");
    private static final RecordRef REF = new RecordRef(RecordKind.INCIDENT, "1");

    private static Recorded recorded(long seq, Event event) {
        Attribution by = new Attribution(new PersonId("erik"), Optional.empty(), Optional.empty());
        return new Recorded(new Envelope(TenantId.DEFAULT, REF, seq, AT.plusSeconds(seq), AT, by), event);
    }

    private static Recorded opening() {
        return recorded(
                1,
                new WorkEvent.Opened(
                        "INC-1",
                        new People(new PersonId("anna"), new PersonId("erik")),
                        Text.of(1, "VPN", "salt"),
                        Optional.empty(),
                        AT,
                        new Status("v", "NEW", Phase.INITIAL, AT, Optional.empty()),
                        "hash"));
    }

    @Test
    void a_fold_takes_events_in_their_order_and_no_other() {
        Work work = WorkFold.open(opening());
        WorkEvent edit = new WorkEvent.FieldChanged(
                "group", List.of(), List.of(FactValue.Text.of("mail")), new FieldSource.Person());

        assertThat(WorkFold.evolve(work, recorded(2, edit)).version().value()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkFold.evolve(work, recorded(3, edit)))
                .withMessageContaining("version 1");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkFold.evolve(work, recorded(1, edit)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkFold.evolve(work, recorded(2, opening().event())))
                .withMessageContaining("open already");
    }

    @Test
    void a_journal_begins_with_an_opening() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkFold.fold(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkFold.open(recorded(1, new WorkEvent.TaskMoved(1, TaskState.DONE))));
    }

    @Test
    void a_fold_leaves_what_it_was_given_untouched() {
        Work work = WorkFold.open(opening());
        Work before = WorkFold.open(opening());
        WorkFold.evolve(work, recorded(2, new WorkEvent.Linked(new Link(LinkType.AFFECTS, REF))));

        assertThat(work).isEqualTo(before);
    }

    @Test
    void a_visibility_of_groups_needs_a_group() {
        Work nobodys = WorkFold.open(opening());
        Work mails = WorkFold.evolve(
                nobodys,
                recorded(
                        2,
                        new WorkEvent.FieldChanged(
                                FieldNames.GROUP,
                                List.of(),
                                List.of(FactValue.Text.of("mail")),
                                new FieldSource.Person())));
        Visibility mail = new Visibility.Groups(Set.of(new GroupId("mail")), true);

        assertThat(mail.permits(nobodys)).isFalse();
        assertThat(mail.permits(mails)).isTrue();
        assertThat(new Visibility.Own(new PersonId("anna")).permits(nobodys)).isTrue();
        assertThat(new Visibility.Own(new PersonId("erik")).permits(nobodys)).isTrue();
        assertThat(new Visibility.Own(new PersonId("bo")).permits(nobodys)).isFalse();
        assertThat(new Visibility.Own(new PersonId("anna")).internal()).isFalse();
    }

    @Test
    void a_field_is_changed_by_another_value_or_another_source_only() {
        Work work = WorkFold.evolve(
                WorkFold.open(opening()),
                recorded(
                        2,
                        new WorkEvent.FieldChanged(
                                "tags",
                                List.of(),
                                List.of(FactValue.Text.of("a"), FactValue.Text.of("b")),
                                new FieldSource.Derived())));
        List<FactValue> same = List.of(FactValue.Text.of("a"), FactValue.Text.of("b"), FactValue.Text.of("a"));

        assertThat(new FieldChange("tags", same, new FieldSource.Derived()).on(work, new TextMint("seed", 0)))
                .isEmpty();
        assertThat(new FieldChange("tags", same, new FieldSource.Person()).on(work, new TextMint("seed", 0)))
                .isPresent();
        assertThat(new FieldChange("other", List.of(), new FieldSource.Person()).on(work, new TextMint("seed", 0)))
                .isEmpty();
        assertThat(new FieldChange("tags", List.of(), new FieldSource.Derived()).on(work, new TextMint("seed", 0)))
                .isPresent();
    }

    @Test
    void references_sort_by_kind_then_id() {
        assertThat(new RecordRef(RecordKind.INCIDENT, "2")).isLessThan(new RecordRef(RecordKind.PROBLEM, "1"));
        assertThat(new RecordRef(RecordKind.INCIDENT, "1")).isLessThan(new RecordRef(RecordKind.INCIDENT, "2"));
        assertThat(REF).hasToString("INCIDENT/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345678901234567890123456789012345678901234567890123456789012345"})
    void an_id_is_one_to_sixty_four_characters(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordRef(RecordKind.INCIDENT, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "affects", "1A", "A-B", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_type_of_link_is_upper_case_words(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkType(type))
                .withMessageContaining(type);
    }

    @Test
    void a_field_without_values_is_missing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sourced(List.of(), new FieldSource.Person()));
    }

    @Test
    void field_values_are_collected_in_the_domains_types() {
        assertThat(new FieldValues()
                        .group(new GroupId("mail"))
                        .assignee(new PersonId("bo"))
                        .add("own", new FactValue.Whole(1))
                        .add("own", new FactValue.Whole(2))
                        .values())
                .isEqualTo(Map.of(
                        "group", List.of(FactValue.Text.of("mail")),
                        "assignee", List.of(FactValue.Text.of("bo")),
                        "own", List.of(new FactValue.Whole(1), new FactValue.Whole(2))));
    }
}
