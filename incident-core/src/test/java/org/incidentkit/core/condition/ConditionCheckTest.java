package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;
import static org.incidentkit.core.condition.Subject.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionCheckTest {
    private static final FieldCatalog FIELDS = FieldCatalog.of(List.of(
            FieldDefinition.of("title", FieldType.TEXT),
            FieldDefinition.of("description", FieldType.MEMO),
            FieldDefinition.of("affectedUsers", FieldType.INTEGER),
            FieldDefinition.of("cost", FieldType.DECIMAL),
            FieldDefinition.of("vip", FieldType.BOOLEAN),
            FieldDefinition.of("contractEnd", FieldType.DATE),
            FieldDefinition.of("createdAt", FieldType.DATE_TIME),
            FieldDefinition.choice("impact", "HIGH", "MEDIUM", "LOW"),
            FieldDefinition.of("group", FieldType.CHOICE),
            FieldDefinition.of("tags", FieldType.MULTI_CHOICE).withChoices(List.of("vip", "remote")),
            FieldDefinition.of("caller", FieldType.PERSON),
            FieldDefinition.of("ci", FieldType.CI),
            FieldDefinition.of("category", FieldType.TREE),
            FieldDefinition.of("source", FieldType.ADDRESS)));

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final FactValue HALF = new FactValue.Decimal(new BigDecimal("0.5"));

    static Stream<Condition> sound() {
        return Stream.of(
                field("title").anyWord("vpn", "out of memory"),
                field("description").matches("vpn"),
                field("affectedUsers").between(1, 1),
                field("cost").atLeast(1),
                field("cost").between(HALF, new FactValue.Whole(1)),
                field("vip").is(true),
                field("contractEnd").before(DAY),
                field("createdAt").after(NOW),
                field("createdAt").withinLast(Duration.ZERO),
                field("impact").in("HIGH", "low"),
                field("group").is("network"),
                field("tags").containsAll("vip", "Remote"),
                field("caller").isNot("p-1"),
                field("ci").startsWith("srv-"),
                field("category").under("network"),
                field("category").is("network/vpn"),
                field("category").is(FactValue.Path.of("network")),
                field("source").withinCidr("10.0.0.0/8", "::1"),
                field("source").is(new FactValue.Address(IpAddress.of("::1"))),
                field("source").missing(),
                Constant.NEVER);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void a_sound_condition_has_no_violation(Condition condition) {
        assertThat(check(condition)).isEmpty();
    }

    static Stream<Condition> ofWrongType() {
        return Stream.of(
                field("title").is(1),
                field("title").is(FactValue.Path.of("a")),
                field("title").atLeast(FactValue.Text.of("a")),
                field("title").under("a"),
                field("affectedUsers").is("50"),
                field("affectedUsers").atLeast(HALF),
                field("affectedUsers").contains("5"),
                field("vip").is("true"),
                field("vip").atLeast(1),
                field("cost").is(true),
                field("contractEnd").before(NOW),
                field("contractEnd").withinNext(Duration.ofDays(1)),
                field("createdAt").before(DAY),
                field("createdAt").is("2026-01-01"),
                field("impact").moreThan(FactValue.Text.of("LOW")),
                field("category").startsWith("network"),
                field("category").is(1),
                field("source").is("10.0.0.1"),
                field("source").startsWith("10."),
                field("ci").withinCidr("10.0.0.0/8"),
                field("ci").longerAgo(Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("ofWrongType")
    void an_operand_or_test_of_another_type_is_reported(Condition condition) {
        assertThat(check(condition)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("wrong-type");
            assertThat(violation.parameters()).containsKeys("field", "type");
        });
    }

    @Test
    void an_unknown_field_comes_with_the_nearest_known_name() {
        assertThat(check(field("afectedUsers").atLeast(1))).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("unknown-field");
            assertThat(violation.parameters()).containsEntry("nearest", "affectedUsers");
            assertThat(violation.message()).contains("did you mean 'affectedUsers'?");
        });
        assertThat(check(field("zzz").exists()))
                .extracting(Violation::message)
                .containsExactly("there is no field 'zzz'");
    }

    @Test
    void a_value_that_is_no_choice_comes_with_the_nearest_one() {
        assertThat(check(field("impact").in("HIHG", "LOW", "x")))
                .satisfiesExactly(
                        first -> assertThat(first.message()).contains("'HIHG'").contains("did you mean 'HIGH'?"),
                        second -> assertThat(second.message()).contains("'x'").doesNotContain("mean"));
    }

    @Test
    void what_can_never_hold_for_its_operands_is_reported() {
        assertThat(codes(field("title").anyWord())).containsExactly("empty");
        assertThat(codes(field("title").anyWord("vpn", "!!"))).containsExactly("no-words");
        assertThat(codes(field("title").in())).containsExactly("empty");
        assertThat(codes(field("title").contains(" "))).containsExactly("empty");
        assertThat(codes(field("title").matches(""))).containsExactly("empty");
        assertThat(codes(field("tags").containsAll())).containsExactly("empty");
        assertThat(codes(field("category").under())).containsExactly("empty");
        assertThat(codes(field("source").withinCidr())).containsExactly("empty");
        assertThat(codes(field("source").withinCidr("10.0.0.0/8", "10.0.0.0/40", "x")))
                .containsExactly("cidr", "cidr");
        assertThat(codes(field("affectedUsers").between(3, 1))).containsExactly("reversed");
        assertThat(codes(field("createdAt").withinLast(Duration.ofHours(-1)))).containsExactly("negative");
        assertThat(codes(new FactTest.InRange("affectedUsers", Optional.empty(), Optional.empty())))
                .containsExactly("empty");
        assertThat(codes(any())).containsExactly("empty");
    }

    @Test
    void an_empty_range_is_reversed_though_its_ends_meet() {
        FactTest.Bound open = new FactTest.Bound(new FactValue.Whole(1), false);
        FactTest.Bound closed = new FactTest.Bound(new FactValue.Whole(1), true);

        assertThat(codes(new FactTest.InRange("affectedUsers", Optional.of(open), Optional.of(closed))))
                .containsExactly("reversed");
        assertThat(codes(new FactTest.InRange("affectedUsers", Optional.of(closed), Optional.of(open))))
                .containsExactly("reversed");
        assertThat(codes(new FactTest.InRange("affectedUsers", Optional.of(closed), Optional.of(closed))))
                .isEmpty();
    }

    @Test
    void everything_is_reported_at_once_with_its_place() {
        Condition condition = all(
                field("titel").anyWord(),
                any(field("impact").is("HIGH"), not(field("affectedUsers").between(9, 1))),
                not(any()),
                field("contractEnd").between(new FactValue.Moment(NOW), new FactValue.Whole(1)));

        assertThat(check(condition))
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "all[0] unknown-field",
                        "all[0] empty",
                        "all[1].any[1].not reversed",
                        "all[2].not empty",
                        "all[3] wrong-type",
                        "all[3] wrong-type");
    }

    private static List<Violation> check(Condition condition) {
        return ConditionCheck.check(condition, FIELDS);
    }

    private static List<String> codes(Condition condition) {
        return check(condition).stream().map(Violation::code).toList();
    }
}
