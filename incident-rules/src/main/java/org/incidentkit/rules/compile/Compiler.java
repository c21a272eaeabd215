package org.incidentkit.rules.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.LinearTimePatterns;
import org.incidentkit.rules.model.RuleDefinitions;

/** Makes rules ready to decide. */
public final class Compiler {
    private final ConditionEvaluator evaluator;
    private final Function<List<CompiledBlock>, Matcher> matchers;
    private final Function<List<CompiledBlock>, Optional<Grid>> grids;

    /** Makes stages of these matchers, and of grids where there are some. */
    Compiler(
            ConditionEvaluator evaluator,
            Function<List<CompiledBlock>, Matcher> matchers,
            Function<List<CompiledBlock>, Optional<Grid>> grids) {
        this.evaluator = evaluator;
        this.matchers = matchers;
        this.grids = grids;
    }

    /**
     * Makes rules ready.
     *
     * @param definitions checked rules
     * @param hash the content hash of their rule set
     * @return the same rules, ready to decide
     */
    public static CompiledRules compile(RuleDefinitions definitions, String hash) {
        ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
        return new Compiler(evaluator, blocks -> StageIndex.of(blocks, evaluator), GridPlan::of)
                .rules(definitions, hash);
    }

    CompiledRules rules(RuleDefinitions definitions, String hash) {
        FieldCatalog fields = definitions.settable();
        return new CompiledRules(Arrays.stream(Stage.values())
                .map(stage -> stage(new CompiledStage.Origin(stage, hash), definitions.blocks(stage), fields))
                .toArray(CompiledStage[]::new));
    }

    private CompiledStage stage(CompiledStage.Origin origin, List<Block> blocks, FieldCatalog fields) {
        List<CompiledBlock> compiled =
                blocks.stream().map(block -> block(block, fields)).toList();
        return new CompiledStage(origin, compiled, matchers.apply(compiled), grids.apply(compiled));
    }

    private CompiledBlock block(Block block, FieldCatalog fields) {
        List<CompiledRule> rules = block.ordered().stream()
                .map(rule -> new CompiledRule(rule, evaluator))
                .toList();
        return new CompiledBlock(block.name(), block.hitPolicy(), Outputs.of(block, fields), rules);
    }
}
