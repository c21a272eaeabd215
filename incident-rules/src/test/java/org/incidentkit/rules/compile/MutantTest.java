package org.incidentkit.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.rules.model.LinearTimePatterns;
import org.incidentkit.rules.model.RuleDefinitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link IndexProperties} compares finds every planted fault, and nothing where there is none. */
class MutantTest {
    private static final int TRIES = 3_000;

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void the_comparison_finds(Mutant mutant) {
        ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
        Compiler faulty = new Compiler(evaluator, mutant::index, blocks -> Optional.empty());
        assertFound(faulty);
    }

    @ParameterizedTest
    @EnumSource(GridMutant.class)
    void the_comparison_finds(GridMutant mutant) {
        ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
        assertFound(new Compiler(evaluator, blocks -> StageIndex.of(blocks, evaluator), mutant::grid));
    }

    private static void assertFound(Compiler faulty) {
        assertThat(IntStream.range(0, TRIES).anyMatch(seed -> differs(seed, faulty)))
                .as("found within %d tries", TRIES)
                .isTrue();
    }

    private static boolean differs(int seed, Compiler faulty) {
        Random random = new Random(seed);
        RuleDefinitions definitions = new RandomRules(random).definitions();
        CompiledRules reference = Told.reference(definitions);
        CompiledRules mutant = faulty.rules(definitions, "hash");
        RandomWorld world = new RandomWorld(random);
        int asked = Told.asked(definitions);
        for (int i = 0; i < asked; i++) {
            Facts facts = world.facts();
            if (!Told.of(mutant, facts).equals(Told.of(reference, facts))) {
                return true;
            }
        }
        return false;
    }
}
