package org.incidentkit.core.triage;

import java.util.List;
import java.util.Optional;

/** What an engine decided for one stage: a pure function of facts, rule set and instant. */
public interface Decision {
    /**
     * The stage decided.
     *
     * @return the stage
     */
    Stage stage();

    /**
     * The version of the rules that decided.
     *
     * @return the content hash of the rule set
     */
    default String ruleSet() {
        return explain().ruleSet();
    }

    /**
     * The effects, in the order they are to be applied.
     *
     * @return the effects of rules that act; none of rules that are only watched
     */
    List<RuleEffect> effects();

    /**
     * The rules whose conditions held.
     *
     * @return them in the order of the rule set, watched ones included
     */
    List<FiredRule> fired();

    /**
     * The ids of the rules whose conditions held: for those who need to know which, and not what made them hold.
     *
     * @return them in the order of {@link #fired()}
     */
    default List<String> firedIds() {
        return fired().stream().map(FiredRule::ruleId).toList();
    }

    /**
     * What the engine could not do.
     *
     * @return its troubles, most often none
     */
    List<Finding> findings();

    /**
     * Why it was decided so: computed afresh from the same facts.
     *
     * @return what became of every rule of the stage
     */
    Trace explain();

    /**
     * What became of one rule, and why: as {@link #explain()} tells, without working out the others.
     *
     * @param ruleId the rule
     * @return its trace, when the stage has such a rule
     */
    default Optional<RuleTrace> explain(String ruleId) {
        return explain().rule(ruleId);
    }
}
