package org.incidentkit.rules.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
record Told(List<RuleEffect> effects, List<String> held, List<FiredRule> fired, List<Finding> findings) {
    /** {@return how many facts a rule set is asked on: small ones on so many that some are alike} */
    static int asked(RuleDefinitions definitions) {
        return definitions.rules().count() > 40 ? 4 : 12;
    }

    static Told of(CompiledRules rules, Facts facts) {
        Outcome outcome = rules.stage(Stage.CLASSIFY).outcome(facts, RandomWorld.NOW);
        List<FiredRule> fired = rules.stage(Stage.CLASSIFY).fired(facts, RandomWorld.NOW);
        return new Told(outcome.effects(), outcome.held(), fired, outcome.findings());
    }

    static Map<String, List<FactValue>> of(Facts facts) {
        Map<String, List<FactValue>> all = new TreeMap<>();
        facts.names().forEach(name -> all.put(name, facts.values(name)));
        return all;
    }

    /** The rules, asked one after the other. */
    static CompiledRules reference(RuleDefinitions definitions) {
        ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
        return new Compiler(evaluator, OneByOne::new, blocks -> Optional.empty()).rules(definitions, "hash");
    }
}
