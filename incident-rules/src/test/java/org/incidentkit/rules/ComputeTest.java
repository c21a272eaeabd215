package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that rules work out: a closed set. */
class ComputeTest {
    private static final Facts FACTS = Facts.builder()
            .whole("users", 7)
            .whole("reopenCount", 2)
            .text("caller", "anna")
            .text("tags", "a")
            .text("tags", "b")
            .text("ci.type", "server")
            .moment("openedAt", Instant.parse("2026-06-18T12:00:00Z"))
            .build();

    private static Decision decide(String effects) {
        return RuleEngine.compile(RuleSet.parse(Docs.then(effects)))
                .reckoning(NaiveCompute.CALENDARS)
                .decide(Stage.CLASSIFY, FACTS, Docs.NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ assignee: { copy: caller } }                                  | [anna]",
                "{ watchers: { copy: caller, force: true } }                     | [anna]",
                "{ tags: { copy: tags } }                                        | [a, b]",
                "{ cost: { copy: users } }                                       | [7]",
                "{ at: { plus: { field: openedAt, time: PT8H, calendar: support } } } | [2026-06-19T11:00:00Z]",
                "{ at: { minus: { field: openedAt, time: 8 h, calendar: support } } } | [2026-06-17T13:00:00Z]",
                "{ at: { plus: { field: openedAt, time: 1 d } } }                | [2026-06-19T12:00:00Z]",
                "{ at: { plus: { field: now, time: PT0S } } }                    | [2026-06-18T12:00:00Z]",
                "{ users: { sum: [users, reopenCount] } }                        | [9]",
                "{ cost: { sum: [users, cost] } }                                | [7]",
                "{ users: { min: [users, reopenCount] } }                        | [2]",
                "{ users: { max: [users, reopenCount] } }                        | [7]",
                "{ users: { count: tags } }                                      | [2]",
                "{ users: { count: [tags, watchers] } }                          | [2]",
                "{ users: { count: watchers } }                                  | [0]",
            })
    void a_value_is_worked_out_from_the_facts(String effects, String values) {
        assertThat(decide(effects).effects())
                .singleElement()
                .satisfies(effect -> assertThat(effect.effect().appliedTo(List.of()).stream()
                                .map(FactValue::toString)
                                .toList())
                        .hasToString(values));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ assignee: { copy: supplier } }",
                "{ at: { plus: { field: resolvedAt, time: PT8H } } }",
                "{ cost: { sum: [cost] } }",
                "{ day: { min: [day] } }",
            })
    void nothing_comes_of_what_is_missing(String effects) {
        Decision decision = decide(effects);
        assertThat(decision.effects()).isEmpty();
        assertThat(decision.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ impact: { copy: users } }                             | 15:17 wrong-type",
                "{ service: { copy: tags } }                             | 15:17 wrong-type",
                "{ service: { copy: title } }                            | 15:17 not-copyable",
                "{ service: { copy: titel } }                            | 15:17 unknown-field title",
                "{ servise: { copy: caller } }                           | 15:17 unknown-field service",
                "{ title: { copy: caller } }                             | 15:17 not-settable",
                "{ at: { plus: { field: title, time: PT8H } } }          | 15:17 wrong-type",
                "{ users: { plus: { field: openedAt, time: PT8H } } }    | 15:17 wrong-type",
                "{ at: { plus: { field: openedAt } } }                   | 15:29 required",
                "{ at: { plus: { field: openedAt, time: PT-8H } } }      | 15:29 negative",
                "{ at: { plus: { field: openedAt, tim: PT8H } } }        | 15:48 unknown-key time",
                "{ users: { sum: [cost] } }                              | 15:17 wrong-type",
                "{ users: { sum: [] } }                                  | 15:17 empty",
                "{ flag: { max: [flag] } }                               | 15:17 wrong-type",
                "{ users: { sum: [users], max: [users] } }               | 15:17 several-values",
                "{ users: { value: 5, sum: [users] } }                   | 15:26 unknown-key",
                "[ { users: 5 }, { users: { sum: [users] } } ]           | 15:15 set-twice",
            })
    void what_does_not_suit_is_refused_where_it_stands(String effects, String told) {
        List<RuleProblem> problems = catchThrowableOfType(
                        RuleSetException.class, () -> RuleSet.parse(Docs.then(effects)))
                .problems();
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code()
                        + problem.nearest().map(name -> " " + name).orElse(""))
                .containsExactlyInAnyOrder(told.split(";", -1));
    }

    @Test
    void a_calendar_that_is_not_there_is_refused_by_the_desk_and_found_without_one() {
        RuleEngine engine = RuleEngine.compile(
                RuleSet.parse(Docs.then("{ at: { plus: { field: openedAt, time: PT8H, calendar: nights } } }")));
        assertThat(engine.ruleSet().calendars()).containsExactly("nights");
        assertThatThrownBy(() -> engine.reckoning(NaiveCompute.CALENDARS))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("no calendar 'nights'");
        Decision decision = engine.decide(Stage.CLASSIFY, FACTS, Docs.NOW);
        assertThat(decision.effects()).isEmpty();
        assertThat(decision.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("not-computable"));
    }

    @Test
    void a_later_block_sees_what_was_worked_out() {
        String two = Docs.then("{ users: { sum: [users, reopenCount] } }") + """
                  - block: then
                    hitPolicy: FIRST
                    rules:
                      - { id: nine, when: { users: 9 }, then: { service: s } }
                """;
        assertThat(RuleEngine.compile(RuleSet.parse(two))
                        .decide(Stage.CLASSIFY, FACTS, Docs.NOW)
                        .fired())
                .hasSize(2);
    }

    @Test
    void the_desk_fetches_the_facts_that_values_are_worked_out_from() {
        assertThat(RuleEngine.compile(RuleSet.parse(Docs.then("{ tags: { copy: ci.type } }")))
                        .needs())
                .containsExactly("ci.type");
    }
}
