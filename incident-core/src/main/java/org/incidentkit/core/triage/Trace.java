package org.incidentkit.core.triage;

import java.util.List;
import java.util.Optional;

/**
 * The explanation of a decision: every rule of the stage and what became of it.
 *
 * @param stage the stage decided
 * @param ruleSet the content hash of the rule set
 * @param rules every rule, in the order of the rule set
 */
public record Trace(Stage stage, String ruleSet, List<RuleTrace> rules) {
    /** Takes a copy. */
    public Trace {
        rules = List.copyOf(rules);
    }

    /**
     * What became of one rule.
     *
     * @param ruleId the rule
     * @return its trace, when the stage has such a rule
     */
    public Optional<RuleTrace> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.ruleId().equals(ruleId)).findFirst();
    }
}
