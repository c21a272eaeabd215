package org.incidentkit.core.triage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.condition.Facts;

/**
 * The rule engine's port. An engine is immutable and thread-safe; the same facts and instant give the same decision.
 * An engine that throws never stops intake: the desk goes on without that stage and records a {@link Finding}.
 */
public interface TriageEngine {
    /**
     * The facts the rules read, so that the desk fetches no others.
     *
     * @return their names
     */
    Set<String> needs();

    /**
     * Decides one stage.
     *
     * @param stage the stage
     * @param facts what is known, with trigger and changed fields under the names of {@link TriageFacts}
     * @param now the instant of the decision
     * @return what is to be done, and why
     */
    Decision decide(Stage stage, Facts facts, Instant now);

    /**
     * The rules as text.
     *
     * @return the text and its hash
     */
    TriageSource source();

    /**
     * An engine of the same make with other rules.
     *
     * @param text what {@link TriageSource#text()} gave, then or in an earlier version
     * @return the engine
     */
    TriageEngine load(String text);

    /**
     * When the rules want to be asked besides creation and change. At each of these moments the desk lets the engine
     * decide on {@link Trigger#ON_TIMER}, the facts naming under {@link TriageFacts#TIMERS} those that came.
     *
     * @return the timers, each once
     */
    default List<RuleTimer> timers() {
        return List.of();
    }

    /**
     * The same engine, reckoning working time in the desk's calendars. The desk asks for it whenever it puts a
     * configuration in force, and again to explain what was decided under it.
     *
     * @param calendars the calendars of the configuration
     * @return the engine; this one when it reckons with none
     * @throws org.incidentkit.core.common.InvalidDefinitionException when its rules name a calendar that is not there
     */
    default TriageEngine reckoning(List<BusinessCalendar> calendars) {
        return this;
    }

    /**
     * An engine without rules: nothing is classified, prioritised or routed.
     *
     * @return the engine
     */
    static TriageEngine none() {
        return new NoRules();
    }
}
