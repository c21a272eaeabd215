package org.incidentkit.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.LinearTimePatterns;
import org.incidentkit.rules.model.RuleDefinitions;

/** What rules decided, so that two ways to decide can be compared. */
record Told(List<RuleEffect> effects, List<FiredRule> fired, List<Finding> findings) {
    static Told of(CompiledRules rules, Facts facts) {
        Outcome outcome = rules.run(Stage.CLASSIFY, facts, RandomWorld.NOW);
        List<FiredRule> fired = rules.fired(Stage.CLASSIFY, facts, RandomWorld.NOW);
        assertThat(outcome.held())
                .isEqualTo(fired.stream().map(FiredRule::ruleId).toList());
        return new Told(outcome.effects(), fired, outcome.findings());
    }

    static Map<String, List<FactValue>> of(Facts facts) {
        Map<String, List<FactValue>> all = new TreeMap<>();
        facts.names().forEach(name -> all.put(name, facts.values(name)));
        return all;
    }

    /** The rules, asked one after the other. */
    static CompiledRules reference(RuleDefinitions definitions) {
        ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
        return new Compiler(evaluator, OneByOne::new).rules(definitions, "hash");
    }
}
