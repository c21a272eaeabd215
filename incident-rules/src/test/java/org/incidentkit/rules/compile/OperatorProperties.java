package org.incidentkit.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;

/** Operators mean what the domain says they mean, which is told here once more, {@linkplain Plainly plainly}. */
class OperatorProperties {
    private static final int FACTS = 6;

    @Property
    void rules_hold_when_what_they_ask_is_so(@ForAll long seed) {
        Random random = new Random(seed);
        RandomWorld world = new RandomWorld(random);
        boolean many = world.often(20);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < (many ? 150 : 25); i++) {
            Condition condition = switch (random.nextInt(3)) {
                case 0 -> world.test();
                case 1 -> many ? world.alternatives() : world.flat();
                default -> world.condition(3);
            };
            rules.add(Rule.builder().id("r" + i).condition(condition).build());
        }
        Block block = new Block("all", HitPolicy.COLLECT, rules);
        RuleDefinitions definitions =
                new RuleDefinitions("operators", List.of(), Map.of(Stage.CLASSIFY, List.of(block)));
        CompiledRules compiled = Compiler.compile(definitions, "hash");
        for (int i = 0; i < FACTS; i++) {
            Facts facts = world.facts().without(TriageFacts.TRIGGER);
            Plainly plainly = new Plainly(facts, RandomWorld.NOW);
            List<String> holding = rules.stream()
                    .filter(rule -> plainly.holds(rule.condition()))
                    .map(Rule::id)
                    .toList();
            assertThat(compiled.stage(Stage.CLASSIFY)
                            .outcome(facts, RandomWorld.NOW)
                            .held())
                    .as("%s on %s", rules, Told.of(facts))
                    .isEqualTo(holding);
        }
    }
}
