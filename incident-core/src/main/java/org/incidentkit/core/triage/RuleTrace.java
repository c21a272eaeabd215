package org.incidentkit.core.triage;

import java.util.Optional;

/**
 * What became of one rule in one decision.
 *
 * @param ruleId the rule
 * @param block the block it stands in
 * @param verdict what became of it
 * @param condition the condition that decided: the one that failed, or the ones that held, in words
 * @param seen the value that condition saw; empty when the fact was missing
 */
public record RuleTrace(
        String ruleId, String block, Verdict verdict, Optional<String> condition, Optional<String> seen) {
    /** What can become of a rule. */
    public enum Verdict {
        /** Its condition held and its effects were applied. */
        FIRED,
        /** Its condition held; it is only watched. */
        WATCHED,
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
