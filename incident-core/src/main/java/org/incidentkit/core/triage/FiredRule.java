package org.incidentkit.core.triage;

import java.util.Map;

/**
 * A rule whose condition held, and what made it hold.
 *
 * @param ruleId the rule
 * @param applied false for a rule that is only watched
 * @param decisive the values that decided, by fact
 */
public record FiredRule(String ruleId, boolean applied, Map<String, String> decisive) {
    /** Takes a copy. */
    public FiredRule {
        decisive = Map.copyOf(decisive);
    }
}
