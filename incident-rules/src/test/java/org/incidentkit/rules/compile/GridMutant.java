package org.incidentkit.rules.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Faults of the grid. */
enum GridMutant {
    FORGETS_A_FIELD(blocks -> GridPlan.of(blocks)
            .filter(grid -> grid.axes().length > 0)
            .map(grid -> new Grid(Arrays.copyOf(grid.axes(), grid.axes().length - 1), grid.known()))),
    FORGETS_A_RULE(blocks -> GridPlan.of(blocks.stream()
            .map(block -> block(
                    block,
                    block.rules().stream()
                            .limit(Math.max(1, block.rules().size() - 1))
                            .toList()))
            .toList())),
    FORGETS_WHAT_BLOCKS_CHANGE(blocks -> GridPlan.of(blocks.stream()
            .limit(1)
            .map(block -> block(
                    block, blocks.stream().flatMap(one -> one.rules().stream()).toList()))
            .toList()));

    private final Function<List<CompiledBlock>, Optional<Grid>> maker;

    GridMutant(Function<List<CompiledBlock>, Optional<Grid>> maker) {
        this.maker = maker;
    }

    Optional<Grid> grid(List<CompiledBlock> blocks) {
        return maker.apply(blocks);
    }

    private static CompiledBlock block(CompiledBlock of, List<CompiledRule> rules) {
        return new CompiledBlock(of.name(), of.hitPolicy(), of.outputs(), rules);
    }
}
