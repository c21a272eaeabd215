package org.incidentkit.core.triage;

import java.util.List;
import org.incidentkit.core.condition.Explained;

/**
 * What became of one rule in one decision. It shows values, which may be personal.
 *
 * @param ruleId the rule
 * @param block the block it stands in
 * @param verdict what became of it
 * @param decisive the tests that decided, with the values they saw; none when its condition was not asked
 * @param others the rules that kept it from acting: the one that shadowed or stopped it, those it is in conflict with
 */
public record RuleTrace(
        String ruleId, String block, Verdict verdict, List<Explained.Leaf> decisive, List<String> others) {
    /** Takes copies. */
    public RuleTrace {
        decisive = List.copyOf(decisive);
        others = List.copyOf(others);
    }

    /** What can become of a rule. */
    public enum Verdict {
        /** Its condition held and its effects were applied. */
        FIRED,
        /** Its condition held; it is only watched. */
        WATCHED,
        /** Its condition held, and so did another's where only one may: none of them was applied. */
        CONFLICTED,
        /** Its condition held; another that held is of higher output priority, and was taken. */
        OUTRANKED,
        /** Its condition did not hold. */
        FAILED,
        /** An earlier rule of its block was taken. */
        SHADOWED,
        /** An earlier rule said stop. */
        STOPPED,
        /** It is switched off. */
        INACTIVE,
        /** It waits for another trigger. */
        OTHER_TRIGGER,
        /** It is not valid yet, or no longer. */
        OUTSIDE_VALIDITY
    }
}
