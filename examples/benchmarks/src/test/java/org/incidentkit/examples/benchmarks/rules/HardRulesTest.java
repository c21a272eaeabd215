package org.incidentkit.examples.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidentkit.rules.model.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two that are compared on hard rules and on the matrix agree. */
class HardRulesTest {
    @ParameterizedTest
    @EnumSource(HardKind.class)
    void lambdas_fire_the_same_rules(HardKind kind) {
        agree(kind.task(300, HitPolicy.COLLECT));
        agree(kind.task(300, HitPolicy.FIRST));
    }

    @Test
    void lambdas_find_the_same_cell_of_the_matrix() {
        agree(MatrixBenchmark.task());
    }

    private static void agree(Task task) {
        Firing ours = RuleContender.INCIDENTKIT.of(task);
        Firing lambdas = RuleContender.LAMBDAS.of(task);
        for (int i = 0; i < task.tickets().size(); i++) {
            assertThat(ours.fired(i)).as("ticket %d", i).isEqualTo(lambdas.fired(i));
        }
    }
}
