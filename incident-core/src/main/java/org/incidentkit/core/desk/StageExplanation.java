package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.triage.MarkdownText;
import org.incidentkit.core.triage.Trace;

/**
 * Why the rules once decided as they did: what was stored then, and the whole of it worked out again from the rules as
 * they were and the record as it was. It shows values, which may be personal.
 *
 * @param seq the place of the decision in the record's journal
 * @param at when it was taken
 * @param stored what was stored: rule set, rules that fired and the values that decided, findings
 * @param facts what the rules saw, to ask an engine what else would have come of it
 * @param trace what became of every rule; empty when the rules of that time are not kept or cannot be read
 * @param agrees whether working it out again makes the same rules fire; words erased since can make it differ
 */
public record StageExplanation(
        long seq, Instant at, WorkEvent.Triaged stored, Facts facts, Optional<Trace> trace, boolean agrees) {
    /**
     * The explanation in words.
     *
     * @param locale Swedish for Swedish; English for every language without sentences
     * @return a line for every rule; where they cannot be worked out again, for those that fired
     */
    public String text(Locale locale) {
        return trace.map(worked -> worked.text(locale))
                .orElseGet(() -> stored.fired().stream()
                        .map(fired -> fired.ruleId() + " " + fired.decisive())
                        .collect(Collectors.joining("\n")));
    }

    /**
     * The explanation as Markdown; texts of people are escaped.
     *
     * @param locale Swedish for Swedish; English for every language without sentences
     * @return a table with a row for every rule; where they cannot be worked out again, a list of those that fired
     */
    public String markdown(Locale locale) {
        return trace.map(worked -> worked.markdown(locale))
                .orElseGet(() -> stored.fired().stream()
                        .map(fired -> "- " + MarkdownText.plain(fired.ruleId() + " " + fired.decisive()))
                        .collect(Collectors.joining("\n")));
    }
}
