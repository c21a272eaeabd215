package org.incidentkit.core.triage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentkit.core.common.Messages;

/**
 * The explanation of a decision: every rule of the stage and what became of it.
 *
 * @param stage the stage decided
 * @param ruleSet the content hash of the rule set
 * @param rules every rule, in the order of the rule set
 * @param overwritten the effects that came to nothing because a later rule set the same field
 */
public record Trace(Stage stage, String ruleSet, List<RuleTrace> rules, List<Overwritten> overwritten) {
    /** Takes copies. */
    public Trace {
        rules = List.copyOf(rules);
        overwritten = List.copyOf(overwritten);
    }

    /**
     * An effect that came to nothing.
     *
     * @param field the field
     * @param ruleId the rule that would have set or cleared it
     * @param by the later rule that did
     */
    public record Overwritten(String field, String ruleId, String by) {}

    /**
     * What became of one rule.
     *
     * @param ruleId the rule
     * @return its trace, when the stage has such a rule
     */
    public Optional<RuleTrace> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.ruleId().equals(ruleId)).findFirst();
    }

    /**
     * The explanation in words, one line for each rule.
     *
     * @param locale Swedish for Swedish; English for every language without sentences
     * @return the lines, the first naming stage and rule set
     */
    public String text(Locale locale) {
        return new TraceWording(Messages.of(locale)).text(this);
    }

    /**
     * The explanation as Markdown: a table with a row for each rule, and what was overwritten. Texts of people are
     * escaped.
     *
     * @param locale Swedish for Swedish; English for every language without sentences
     * @return the Markdown
     */
    public String markdown(Locale locale) {
        return new TraceWording(Messages.of(locale)).markdown(this);
    }
}
