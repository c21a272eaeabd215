package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;
import static org.incidentkit.core.condition.Subject.NOTHING;
import static org.incidentkit.core.condition.Subject.NOW;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.junit.jupiter.api.Test;

class ConditionEvaluatorTest {
    @Test
    void a_pattern_without_an_engine_is_refused_before_any_fact_is_seen() {
        Condition condition = all(field("n").is(1), not(field("title").matches("vpn.*")));

        InvalidDefinitionException refused = catchThrowableOfType(
                InvalidDefinitionException.class,
                () -> ConditionEvaluator.withoutPatterns().bind(condition));

        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("all[1].not");
            assertThat(violation.code()).isEqualTo("pattern");
            assertThat(violation.message()).contains("'title'").contains("'vpn.*'");
        });
    }

    @Test
    void everything_that_cannot_be_evaluated_is_reported_at_once() {
        PatternEngine picky = pattern -> {
            throw new IllegalArgumentException("missing )");
        };
        Condition condition = any(
                field("title").matches("("),
                field("ip").withinCidr("10.0.0.0/8", "10.0.0.0/33"),
                field("x").matches("["));

        InvalidDefinitionException refused = catchThrowableOfType(
                InvalidDefinitionException.class,
                () -> ConditionEvaluator.withPatterns(picky).bind(condition));

        assertThat(refused.violations()).extracting(Violation::path).containsExactly("any[0]", "any[1]", "any[2]");
        assertThat(refused).hasMessageContaining("missing )").hasMessageContaining("10.0.0.0/33");
    }

    @Test
    void a_one_off_question_is_refused_like_a_bound_one() {
        Condition condition = any(Constant.ALWAYS, field("title").matches("x"));

        assertThatThrownBy(() -> ConditionEvaluator.withoutPatterns().holds(condition, NOTHING, NOW))
                .isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> ConditionEvaluator.withoutPatterns().explain(condition, NOTHING, NOW))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void a_pattern_is_compiled_once_for_all_questions() {
        List<String> compiled = new ArrayList<>();
        BoundCondition bound = ConditionEvaluator.withPatterns(pattern -> {
                    compiled.add(pattern);
                    return text -> text.startsWith(pattern);
                })
                .bind(field("title").matches("VPN"));

        assertThat(bound.holds(Subject.title("VPN down"), NOW)).isTrue();
        assertThat(bound.holds(Subject.title("no VPN"), NOW)).isFalse();
        assertThat(compiled).containsExactly("VPN");
        assertThat(bound.condition()).isEqualTo(field("title").matches("VPN"));
        assertThat(bound).hasToString("title matches 'VPN'");
    }

    @Test
    void asking_stops_as_soon_as_the_answer_is_certain() {
        List<String> asked = new ArrayList<>();
        ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(pattern -> text -> {
            asked.add(pattern);
            return pattern.equals("yes");
        });
        FieldTests title = field("title");
        Condition condition = any(
                all(title.matches("no"), title.matches("never asked")),
                not(all(title.matches("yes"), not(title.matches("yes")), title.matches("nor this"))),
                title.matches("nor that"));

        assertThat(evaluator.holds(condition, Subject.title("x"), NOW)).isTrue();
        assertThat(asked).containsExactly("no", "yes", "yes");
    }
}
