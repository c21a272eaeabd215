package org.incidentkit.examples.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.incidentkit.rules.model.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison is worth something only between contenders that give the same answers. */
class AgreementTest {
    private static final int RULES = 100;
    private static final int EVERY = 16;

    @ParameterizedTest
    @EnumSource(
            value = HitPolicy.class,
            names = {"FIRST", "COLLECT"})
    void all_fire_the_same_rules(HitPolicy policy) {
        allFireTheSame(Workload.of(RULES, policy, 7));
    }

    @Test
    void all_fire_the_same_rules_where_few_values_are_common() {
        allFireTheSame(Workload.skewed(RULES, HitPolicy.COLLECT, 8));
    }

    @Test
    void all_find_the_same_cell_of_the_matrix() {
        allFireTheSame(MatrixBenchmark.task());
    }

    private static void allFireTheSame(Task task) {
        Firing ours = RuleContender.INCIDENTKIT.of(task);
        List<RuleContender> others = List.of(RuleContender.LAMBDAS, RuleContender.DROOLS, RuleContender.CAMUNDA_DMN);
        for (RuleContender other : others) {
            Firing theirs = other.of(task);
            for (int i = 0; i < task.tickets().size(); i += EVERY) {
                assertThat(theirs.fired(i)).as("%s, ticket %d", other, i).isEqualTo(ours.fired(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HitPolicy.class,
            names = {"FIRST", "COLLECT"})
    void about_seven_of_ten_tickets_hit_something(HitPolicy policy) {
        sevenOfTenHit(Workload.of(1_000, policy, 7));
        sevenOfTenHit(Workload.skewed(1_000, policy, 7));
    }

    private static void sevenOfTenHit(Task task) {
        Firing ours = RuleContender.INCIDENTKIT.of(task);
        long hit = IntStream.range(0, task.tickets().size())
                .filter(ticket -> !ours.fired(ticket).isEmpty())
                .count();
        assertThat(100.0 * hit / task.tickets().size()).isBetween(60.0, 80.0);
    }
}
