package org.incidentkit.core.record;

/** Who set a field. A rule never overwrites what a person set, unless its effect says so. */
public sealed interface FieldSource {
    /** A person decided; kept until someone clears it. */
    record Person() implements FieldSource {}

    /**
     * A rule decided.
     *
     * @param ruleId the rule
     * @param ruleSet the content hash of the rule set it stood in
     */
    record Rule(String ruleId, String ruleSet) implements FieldSource {}

    /** Computed from other fields, and follows them: priority from impact and urgency. */
    record Derived() implements FieldSource {}

    /** Came with history from another system. */
    record Imported() implements FieldSource {}
}
