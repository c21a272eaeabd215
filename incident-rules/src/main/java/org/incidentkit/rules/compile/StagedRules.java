package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.incidentkit.core.calendar.BusinessCalendar;
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
    public CompiledRules reckoning(Map<String, BusinessCalendar> calendars) {
        Reckoner reckoner = new Reckoner(calendars);
        Map<Stage, CompiledStage> others = new EnumMap<>(Stage.class);
        stages.forEach((stage, compiled) -> others.put(stage, compiled.reckoning(reckoner)));
        return new StagedRules(others, hash);
    }

    @Override
    public Trace trace(Stage stage, Facts facts, Instant now) {
        Recorder recorder = new Recorder(now);
        Outcome outcome = StageWalk.of(stages.getOrDefault(stage, CompiledStage.EMPTY), facts, now, recorder);
        return new Trace(stage, hash, recorder.rules(), outcome.overwritten());
    }
}
