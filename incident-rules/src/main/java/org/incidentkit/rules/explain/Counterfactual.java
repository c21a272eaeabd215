package org.incidentkit.rules.explain;

import java.util.List;
import java.util.Locale;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.Stage;

/**
 * Why a rule did not fire, and the smallest change of facts that would make it: the fewest facts with other values.
 * It shows values, which may be personal.
 *
 * @param stage the stage the rule stands in
 * @param trace what becomes of the rule as the facts are
 * @param answer what can be said
 * @param changes the facts that would have to differ, for {@link Answer#CHANGE}; none otherwise
 * @param smallest whether it is proven that no fewer facts would do
 */
public record Counterfactual(Stage stage, RuleTrace trace, Answer answer, List<FactChange> changes, boolean smallest) {
    /** Takes a copy. */
    public Counterfactual {
        changes = List.copyOf(changes);
    }

    /** What can be said about a rule that does not fire. */
    public enum Answer {
        /** It fires as the facts are. */
        FIRES,
        /** With the changes it fires; that was verified by deciding again. */
        CHANGE,
        /** No facts make it fire: it is switched off or not valid, or its condition contradicts itself or earlier rules. */
        IMPOSSIBLE,
        /** Neither a change was found, nor proven that there is none, within the budget and what can be reckoned with. */
        UNDECIDED
    }

    /** {@return the rule} */
    public String ruleId() {
        return trace.ruleId();
    }

    /** {@return whether deciding again with the changes made the rule fire; no change is given otherwise} */
    public boolean verified() {
        return answer == Answer.CHANGE;
    }

    /**
     * The answer in words.
     *
     * @param locale Swedish for Swedish; English for every other language
     * @return a sentence, and a line for every change
     */
    public String text(Locale locale) {
        return Wording.of(locale).text(this);
    }

    /**
     * The answer as Markdown: a sentence, and a table with a row for every change. Texts of people are escaped.
     *
     * @param locale Swedish for Swedish; English for every other language
     * @return the Markdown
     */
    public String markdown(Locale locale) {
        return Wording.of(locale).markdown(this);
    }
}
