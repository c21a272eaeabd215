package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.Facts;
import org.jspecify.annotations.Nullable;

/** A stage ready to be walked. */
final class CompiledStage {
    private final List<CompiledBlock> blocks;
    private final Matcher matcher;
    private final Reckoner reckoner;
    private final @Nullable Grid grid;

    private CompiledStage(List<CompiledBlock> blocks, Matcher matcher, Reckoner reckoner, @Nullable Grid grid) {
        this.blocks = blocks;
        this.matcher = matcher;
        this.reckoner = reckoner;
        this.grid = grid;
    }

    CompiledStage(List<CompiledBlock> blocks, Matcher matcher, Optional<Grid> grid) {
        this(blocks, matcher, Reckoner.WITHOUT_CALENDARS, grid.orElse(null));
    }

    CompiledStage reckoning(Reckoner other) {
        return new CompiledStage(blocks, matcher, other, grid);
    }

    /** {@return its blocks, in order} */
    List<CompiledBlock> blocks() {
        return blocks;
    }

    /** {@return what tells which of their rules hold} */
    Matcher matcher() {
        return matcher;
    }

    /** {@return what works out computed values} */
    Reckoner reckoner() {
        return reckoner;
    }

    Outcome outcome(Facts facts, Instant now) {
        int cell = grid == null ? Grid.NOWHERE : grid.cell(facts);
        if (grid == null || cell == Grid.NOWHERE) {
            return StageWalk.of(this, facts, now, Witness.BLIND);
        }
        Outcome known = grid.at(cell);
        if (known == null) {
            known = StageWalk.of(this, facts, now, Witness.BLIND);
            grid.put(cell, known);
        }
        return known;
    }
}
