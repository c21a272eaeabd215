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

/**
 * Rules stage by stage.
 *
 * @param stages those that have rules
 * @param hash the content hash of their rule set
 */
record StagedRules(Map<Stage, CompiledStage> stages, String hash) implements CompiledRules {
    @Override
    public Outcome run(Stage stage, Facts facts, Instant now) {
        CompiledStage compiled = stages.get(stage);
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
