package org.incidentkit.rules.compile;

import java.util.List;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Trace;

/**
 * What the rules of a stage do.
 *
 * @param rules these rules
 * @param effects the effects that come to something, in order
 * @param held the rules whose conditions held, in the order they were asked
 * @param overwritten the effects that came to nothing, when somebody watched
 * @param findings what could not be decided
 */
public record Outcome(
        CompiledStage rules,
        List<RuleEffect> effects,
        List<String> held,
        List<Trace.Overwritten> overwritten,
        List<Finding> findings) {}
