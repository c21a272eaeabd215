package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;
import static org.incidentkit.core.condition.Subject.NOTHING;
import static org.incidentkit.core.condition.Subject.NOW;
import static org.incidentkit.core.condition.Subject.holds;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MissingAndSeveralValuesTest {
    private static final FieldTests X = field("x");
    private static final Facts TAGS =
            Facts.builder().text("x", "vip").text("x", "remote").build();

    static Stream<Condition> positive() {
        return Stream.of(
                X.is("a"),
                X.is(0),
                X.is(false),
                X.in("a", "b"),
                X.containsAny("a"),
                X.containsAll("a", "b"),
                X.lessThan(1),
                X.atMost(0),
                X.moreThan(-1),
                X.atLeast(0),
                X.between(-1, 1),
                X.before(NOW),
                X.after(NOW),
                X.withinLast(Duration.ofDays(1)),
                X.withinNext(Duration.ofDays(1)),
                X.longerAgo(Duration.ofDays(1)),
                X.furtherAhead(Duration.ofDays(1)),
                X.anyWord("a"),
                X.allWords("a"),
                X.phrase("a b"),
                X.contains(""),
                X.startsWith(""),
                X.endsWith(""),
                X.matches(""),
                X.under("a"),
                X.withinCidr("0.0.0.0/0", "::/0"),
                X.exists());
    }

    static Stream<Condition> negative() {
        return Stream.of(
                X.isNot("a"),
                X.isNot(new FactValue.Whole(0)),
                X.notIn("a", "b"),
                X.notIn(List.of(new FactValue.Truth(false))),
                X.notUnder("a"),
                X.missing(),
                not(X.contains("a")),
                not(X.anyWord("a")),
                not(X.withinCidr("0.0.0.0/0")));
    }

    @ParameterizedTest
    @MethodSource("positive")
    void a_positive_operator_is_false_for_a_missing_fact(Condition condition) {
        assertThat(holds(condition, NOTHING)).isFalse();
        assertThat(holds(not(condition), NOTHING)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("negative")
    void a_negative_operator_is_true_for_a_missing_fact(Condition condition) {
        assertThat(holds(condition, NOTHING)).isTrue();
    }

    @Test
    void exists_beside_a_negative_operator_asks_for_a_value_that_differs() {
        Condition different = all(X.exists(), X.isNot("a"));

        assertThat(holds(different, NOTHING)).isFalse();
        assertThat(holds(different, Facts.builder().text("x", "b").build())).isTrue();
        assertThat(holds(different, Facts.builder().text("x", "a").build())).isFalse();
    }

    @Test
    void a_positive_operator_holds_when_any_value_does() {
        assertThat(holds(X.is("REMOTE"), TAGS)).isTrue();
        assertThat(holds(X.in("home", "vip"), TAGS)).isTrue();
        assertThat(holds(X.startsWith("re"), TAGS)).isTrue();
        assertThat(holds(X.is("home"), TAGS)).isFalse();
    }

    @Test
    void a_negative_operator_holds_when_all_values_do() {
        assertThat(holds(X.isNot("vip"), TAGS)).isFalse();
        assertThat(holds(X.isNot("home"), TAGS)).isTrue();
        assertThat(holds(X.notIn("home", "remote"), TAGS)).isFalse();
        assertThat(holds(X.notIn("home", "office"), TAGS)).isTrue();
        assertThat(holds(X.missing(), TAGS)).isFalse();
    }

    @Test
    void a_set_contains_any_or_all_of_the_operands() {
        assertThat(holds(X.containsAny("home", "VIP"), TAGS)).isTrue();
        assertThat(holds(X.containsAny("home"), TAGS)).isFalse();
        assertThat(holds(X.containsAll("remote", "VIP"), TAGS)).isTrue();
        assertThat(holds(X.containsAll("remote", "home"), TAGS)).isFalse();
    }

    @Test
    void a_value_of_another_type_passes_no_test_but_exists() {
        Facts truth = Facts.builder().truth("x", true).build();

        assertThat(positive().filter(condition -> holds(condition, truth))).containsExactly(X.exists());
    }
}
