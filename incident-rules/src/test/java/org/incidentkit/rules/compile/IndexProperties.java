package org.incidentkit.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.model.RuleDefinitions;

/** The index decides what asking one rule after the other decides. */
class IndexProperties {
    @Property
    void equal_to_the_reference_evaluator(@ForAll long seed) {
        Random random = new Random(seed);
        RuleDefinitions definitions = new RandomRules(random).definitions();
        CompiledRules reference = Told.reference(definitions);
        CompiledRules indexed = Compiler.compile(definitions, "hash");
        RandomWorld world = new RandomWorld(random);
        int asked = Told.asked(definitions);
        for (int i = 0; i < asked; i++) {
            Facts facts = world.facts();
            assertThat(Told.of(indexed, facts)).as("on %s", Told.of(facts)).isEqualTo(Told.of(reference, facts));
        }
    }

    @Property(tries = 300)
    void explained_as_the_reference_evaluator_explains(@ForAll long seed) {
        Random random = new Random(seed);
        RuleDefinitions definitions = new RandomRules(random).definitions();
        Facts facts = new RandomWorld(random).facts();
        Trace trace =
                Compiler.compile(definitions, "hash").stage(Stage.CLASSIFY).trace(facts, RandomWorld.NOW);
        assertThat(trace)
                .isEqualTo(Told.reference(definitions).stage(Stage.CLASSIFY).trace(facts, RandomWorld.NOW));
    }
}
