package org.incidentkit.core.triage;

/**
 * An effect, and the rule that has it.
 *
 * @param ruleId the rule
 * @param effect what it does
 */
public record RuleEffect(String ruleId, Effect effect) {}
