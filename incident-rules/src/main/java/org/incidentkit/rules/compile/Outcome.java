package org.incidentkit.rules.compile;

import java.util.List;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Trace;

/**
 * What the rules of a stage do.
 *
 * @param effects the effects that come to something, in order
 * @param held the rules whose conditions held, in the order they were asked
 * @param overwritten the effects that came to nothing
 * @param findings what could not be decided
 */
public record Outcome(
        List<RuleEffect> effects, List<Held> held, List<Trace.Overwritten> overwritten, List<Finding> findings) {
    /**
     * A rule whose condition held.
     *
     * @param rule the rule
     * @param applied whether it acts
     * @param facts what it saw
     */
    public record Held(CompiledRule rule, boolean applied, Facts facts) {}
}
