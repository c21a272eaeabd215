package org.incidentkit.core.triage;

import java.util.Map;

/**
 * A rule whose condition held, and what made it hold.
 *
 * @param ruleId the rule
 * @param applied whether it acts: not when it is only watched, in conflict with another, or outranked
 * @param decisive the values that decided, by fact
 */
public record FiredRule(String ruleId, boolean applied, Map<String, String> decisive) {
    /** Takes a copy. */
    public FiredRule {
        decisive = Map.copyOf(decisive);
    }
}
