package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.Map;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;

/**
 * Rules stage by stage.
 *
 * @param stages those that have rules
 * @param hash the content hash of their rule set
 */
record StagedRules(Map<Stage, CompiledStage> stages, String hash) implements CompiledRules {
    @Override
    public Outcome run(Stage stage, Facts facts, Instant now) {
        return StageWalk.of(stages.getOrDefault(stage, CompiledStage.EMPTY), facts, now, Witness.BLIND);
    }

    @Override
    public Trace trace(Stage stage, Facts facts, Instant now) {
        Recorder recorder = new Recorder(now);
        Outcome outcome = StageWalk.of(stages.getOrDefault(stage, CompiledStage.EMPTY), facts, now, recorder);
        return new Trace(stage, hash, recorder.rules(), outcome.overwritten());
    }
}
