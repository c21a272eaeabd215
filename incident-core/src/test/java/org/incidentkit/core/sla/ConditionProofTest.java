package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.junit.jupiter.api.Test;

/** How far contradictions are looked for: up to a bound they are found, past it conditions are left alone. */
class ConditionProofTest {
    private static SlaDefinition.Builder plain() {
        return Sla.resolution().budget(Sla.hours(8)).pause(Constant.NEVER);
    }

    private static String[] values(int count) {
        return IntStream.range(0, count).mapToObj(i -> "v" + i).toArray(String[]::new);
    }

    private static void assertFound(SlaDefinition.Builder builder) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("wherever");
    }

    private static void assertLeftAlone(SlaDefinition.Builder builder) {
        assertThatCode(builder::build).doesNotThrowAnyException();
    }

    /** A condition of that many parts, itself counted, that holds for a done record only. */
    private static Condition ofSize(int size) {
        Condition[] parts = IntStream.range(1, size)
                .mapToObj(i -> field(ClockFacts.PHASE).is("DONE"))
                .toArray(Condition[]::new);
        Condition whole = all(parts);
        assertThat(whole.size()).isEqualTo(size);
        return whole;
    }

    @Test
    void a_condition_of_two_hundred_parts_is_looked_through_and_a_larger_one_is_not() {
        assertFound(plain().start(ofSize(200)));
        assertLeftAlone(plain().start(ofSize(201)));
    }

    @Test
    void a_fact_with_twelve_values_and_tests_is_looked_through_and_one_with_more_is_not() {
        assertFound(plain().start(field("tag").in(values(12))).stop(field("tag").in(values(12))));
        assertLeftAlone(
                plain().start(field("tag").in(values(13))).stop(field("tag").in(values(13))));
        assertFound(valuesAndTests(10, 2));
        assertLeftAlone(valuesAndTests(10, 3));
    }

    private static SlaDefinition.Builder valuesAndTests(int values, int tests) {
        List<Condition> parts = new ArrayList<>(List.of(field("tag").in(values(values))));
        for (int i = 0; i < tests; i++) {
            parts.add(field("tag").anyWord("w" + i));
        }
        Condition whole = any(parts.toArray(new Condition[0]));
        return plain().start(whole).stop(whole);
    }

    @Test
    void twenty_thousand_combinations_are_looked_through_and_more_are_not() {
        assertFound(combinations(18));
        assertLeftAlone(combinations(19));
    }

    /** Each of three facts is missing, or has another value, or one of its own: 10 × 100 × (those and two) ways. */
    private static SlaDefinition.Builder combinations(int values) {
        Condition whole = all(
                field(ClockFacts.PRIORITY).in(values(8)),
                field(ClockFacts.HOLD_REASON).in(values(98)),
                field(ClockFacts.SERVICE_ZONE).in(values(values)));
        return plain().start(whole).stop(whole).cancel(Constant.NEVER);
    }
}
