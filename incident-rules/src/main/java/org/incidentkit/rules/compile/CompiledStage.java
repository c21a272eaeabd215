package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.jspecify.annotations.Nullable;

/** The rules of a stage, ready to decide. Immutable to all who look at it, and thread-safe. */
public final class CompiledStage {
    private final Origin origin;
    private final List<CompiledBlock> blocks;
    private final Matcher matcher;
    private final Reckoner reckoner;
    private final @Nullable Grid grid;

    /**
     * Where rules come from.
     *
     * @param stage their stage
     * @param hash the content hash of their rule set
     */
    record Origin(Stage stage, String hash) {}

    CompiledStage(Origin origin, List<CompiledBlock> blocks, Matcher matcher, Optional<Grid> grid) {
        this.origin = origin;
        this.blocks = blocks;
        this.matcher = matcher;
        this.reckoner = Reckoner.WITHOUT_CALENDARS;
        this.grid = grid.orElse(null);
    }

    private CompiledStage(CompiledStage same, Reckoner reckoner) {
        this.origin = same.origin;
        this.blocks = same.blocks;
        this.matcher = same.matcher;
        this.reckoner = reckoner;
        this.grid = same.grid == null ? null : same.grid.unknown();
    }

    CompiledStage reckoning(Reckoner other) {
        return new CompiledStage(this, other);
    }

    /** {@return which stage} */
    public Stage stage() {
        return origin.stage();
    }

    /** {@return the content hash of the rule set} */
    public String hash() {
        return origin.hash();
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

    /** {@return what the rules do} */
    public Outcome outcome(Facts facts, Instant now) {
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

    /** {@return the rules whose conditions held, with the values that made them hold} */
    public List<FiredRule> fired(Facts facts, Instant now) {
        List<FiredRule> fired = new ArrayList<>();
        StageWalk.of(this, facts, now, (block, taken) -> {
            for (int i = 0; i < taken.heldCount(); i++) {
                CompiledRule rule = block.rules().get(taken.held(i));
                boolean applied = taken.verdict(taken.held(i), Verdict.FAILED) == Verdict.FIRED;
                fired.add(new FiredRule(rule.rule().id(), applied, rule.seen(taken.seen(), now)));
            }
        });
        return List.copyOf(fired);
    }

    /** {@return what became of every rule} */
    public Trace trace(Facts facts, Instant now) {
        Recorder recorder = new Recorder(now, any -> true);
        Outcome outcome = StageWalk.of(this, facts, now, recorder);
        return new Trace(stage(), hash(), recorder.rules(), outcome.overwritten());
    }

    /** {@return what became of one rule; empty when there is no such rule} */
    public Optional<RuleTrace> trace(String ruleId, Facts facts, Instant now) {
        Recorder recorder = new Recorder(now, ruleId::equals);
        StageWalk.of(this, facts, now, recorder);
        return recorder.rules().stream().findFirst();
    }
}
