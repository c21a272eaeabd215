package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;

/** Rules ready to decide; however they are laid out inside, they decide the same. Immutable and thread-safe. */
public interface CompiledRules {
    /** {@return the content hash of their rule set} */
    String hash();

    /** {@return what the rules of a stage do} */
    Outcome run(Stage stage, Facts facts, Instant now);

    /** {@return the rules whose conditions held, with the values that made them hold} */
    List<FiredRule> fired(Stage stage, Facts facts, Instant now);

    /** {@return the same rules, naming these calendars by their ids} */
    CompiledRules reckoning(Map<String, BusinessCalendar> calendars);

    /** {@return what became of every rule of a stage} */
    Trace trace(Stage stage, Facts facts, Instant now);

    /** {@return what became of one rule of a stage; empty when the stage has no such rule} */
    Optional<RuleTrace> trace(String ruleId, Stage stage, Facts facts, Instant now);
}
