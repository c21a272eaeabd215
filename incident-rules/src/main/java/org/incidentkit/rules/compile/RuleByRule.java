package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.LinearTimePatterns;
import org.incidentkit.rules.model.RuleDefinitions;

/** Asks one rule after the other: what every faster way must equal. */
public final class RuleByRule implements CompiledRules {
    private final Map<Stage, List<CompiledBlock>> stages = new EnumMap<>(Stage.class);
    private final String hash;

    /**
     * Makes rules ready.
     *
     * @param definitions checked rules
     * @param hash the content hash of their rule set
     */
    public RuleByRule(RuleDefinitions definitions, String hash) {
        this.hash = hash;
        ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
        definitions
                .stages()
                .forEach((stage, blocks) -> stages.put(
                        stage,
                        blocks.stream().map(block -> compiled(block, evaluator)).toList()));
    }

    private static CompiledBlock compiled(Block block, ConditionEvaluator evaluator) {
        List<CompiledRule> rules = block.ordered().stream()
                .map(rule -> new CompiledRule(rule, evaluator.bind(rule.condition())))
                .toList();
        return new CompiledBlock(block.name(), block.hitPolicy(), rules);
    }

    @Override
    public Outcome run(Stage stage, Facts facts, Instant now) {
        return walk(stage, facts, now, Witness.BLIND);
    }

    @Override
    public Trace trace(Stage stage, Facts facts, Instant now) {
        Recorder recorder = new Recorder(now);
        Outcome outcome = walk(stage, facts, now, recorder);
        return new Trace(stage, hash, recorder.rules(), outcome.overwritten());
    }

    private Outcome walk(Stage stage, Facts facts, Instant now, Witness witness) {
        StageWalk walk = new StageWalk(facts, now, witness);
        stages.getOrDefault(stage, List.of()).forEach(walk::block);
        return walk.outcome();
    }
}
