package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.compile.Outcome.Held;
import org.incidentkit.rules.model.Compute;
import org.incidentkit.rules.model.Rule;

/** Walks the blocks of a stage, each seeing what the earlier ones set. Used by one thread, once. */
final class StageWalk {
    private final CompiledStage stage;
    private final Instant now;
    private final Witness witness;
    private final List<Held> held = new ArrayList<>();
    private final List<RuleEffect> effects = new ArrayList<>();
    private final List<Trace.Overwritten> overwritten = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Facts facts;
    private Optional<String> stoppedBy = Optional.empty();

    private StageWalk(CompiledStage stage, Facts facts, Instant now, Witness witness) {
        this.stage = stage;
        this.facts = facts;
        this.now = now;
        this.witness = witness;
    }

    static Outcome of(CompiledStage stage, Facts facts, Instant now, Witness witness) {
        StageWalk walk = new StageWalk(stage, facts, now, witness);
        try (Matcher.Question question = stage.matcher().ask(facts, now)) {
            for (int i = 0; i < stage.blocks().size(); i++) {
                walk.block(i, question);
            }
        }
        return walk.outcome();
    }

    private void block(int index, Matcher.Question question) {
        CompiledBlock block = stage.blocks().get(index);
        Facts seen = facts;
        Taken taken = new Taken(seen, stoppedBy, rule -> effects(rule, seen));
        if (stoppedBy.isEmpty()) {
            Policy.of(block.hitPolicy()).take(block, question.block(index), taken);
        }
        witness.block(block, taken);
        taken.held()
                .forEach((place, verdict) ->
                        held.add(new Held(block.rules().get(place), verdict == Verdict.FIRED, taken.seen())));
        findings.addAll(taken.findings());
        act(block, taken);
        if (facts != taken.seen()) {
            question.become(facts);
        }
    }

    private void act(CompiledBlock block, Taken taken) {
        List<RuleEffect> does = new ArrayList<>();
        for (int place : taken.acting()) {
            Rule rule = block.rule(place);
            for (Effect effect : taken.effects(rule)) {
                does.add(new RuleEffect(rule.id(), effect));
            }
            if (rule.stop()) {
                stoppedBy = Optional.of(rule.id());
            }
        }
        if (block.outputs().isMerging()) {
            Outputs.Made made = block.outputs().merged(does);
            overwritten.addAll(made.overwritten());
            findings.addAll(made.findings());
            does = made.effects();
        }
        for (RuleEffect one : does) {
            effects.add(one);
            facts = WorkingFacts.after(facts, one.effect());
        }
    }

    private List<Effect> effects(Rule rule, Facts seen) {
        if (rule.computes().isEmpty()) {
            return rule.effects();
        }
        List<Effect> does = new ArrayList<>(rule.effects());
        for (Compute compute : rule.computes()) {
            try {
                List<FactValue> values = stage.reckoner().values(compute.computation(), seen, now);
                if (!values.isEmpty()) {
                    does.add(new Effect.Set(compute.field(), values, compute.force()));
                }
            } catch (ArithmeticException | IllegalArgumentException beyond) {
                findings.add(Outputs.notComputable(rule.id(), compute.field(), beyond));
            }
        }
        return does;
    }

    private Outcome outcome() {
        LastWins lasting = new LastWins(effects);
        overwritten.addAll(lasting.overwritten());
        return new Outcome(
                lasting.effects(),
                List.copyOf(held),
                List.copyOf(overwritten),
                findings.stream().distinct().toList());
    }
}
