package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.jspecify.annotations.Nullable;

/** Rules stage by stage. */
final class StagedRules implements CompiledRules {
    private final Map<Stage, CompiledStage> stages;
    private final String hash;
    /** The same stages by their ordinals. */
    private final @Nullable CompiledStage[] byOrdinal = new CompiledStage[Stage.values().length];

    /** Takes the stages that have rules, and the content hash of their rule set. */
    StagedRules(Map<Stage, CompiledStage> stages, String hash) {
        this.stages = stages;
        this.hash = hash;
        stages.forEach((stage, compiled) -> byOrdinal[stage.ordinal()] = compiled);
    }

    @Override
    public String hash() {
        return hash;
    }

    Map<Stage, CompiledStage> stages() {
        return stages;
    }

    @Override
    public Outcome run(Stage stage, Facts facts, Instant now) {
        CompiledStage compiled = byOrdinal[stage.ordinal()];
        return compiled == null ? Outcome.NOTHING : compiled.outcome(facts, now);
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
        Recorder recorder = new Recorder(now, any -> true);
        Outcome outcome = witnessed(stage, facts, now, recorder);
        return new Trace(stage, hash, recorder.rules(), outcome.overwritten());
    }

    @Override
    public Optional<RuleTrace> trace(String ruleId, Stage stage, Facts facts, Instant now) {
        Recorder recorder = new Recorder(now, ruleId::equals);
        witnessed(stage, facts, now, recorder);
        return recorder.rules().stream().findFirst();
    }

    @Override
    public List<FiredRule> fired(Stage stage, Facts facts, Instant now) {
        List<FiredRule> fired = new ArrayList<>();
        witnessed(stage, facts, now, (block, taken) -> {
            for (int i = 0; i < taken.heldCount(); i++) {
                CompiledRule rule = block.rules().get(taken.held(i));
                boolean applied = taken.verdict(taken.held(i), Verdict.FAILED) == Verdict.FIRED;
                fired.add(new FiredRule(rule.rule().id(), applied, rule.seen(taken.seen(), now)));
            }
        });
        return List.copyOf(fired);
    }

    private Outcome witnessed(Stage stage, Facts facts, Instant now, Witness witness) {
        CompiledStage compiled = stages.get(stage);
        return compiled == null ? Outcome.NOTHING : StageWalk.of(compiled, facts, now, witness);
    }
}
