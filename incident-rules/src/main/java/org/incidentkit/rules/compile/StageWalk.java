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
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.model.Compute;
import org.incidentkit.rules.model.Rule;

/** Walks the blocks of a stage, each seeing what the earlier ones set. Used by one thread, once. */
final class StageWalk implements Taken.Computing {
    private final CompiledStage stage;
    private final Instant now;
    private final Witness witness;
    private final Matcher.Question question;
    private final Taken taken;
    private List<Trace.Overwritten> overwritten = List.of();
    private List<Finding> findings = List.of();
    private Facts facts;
    private Optional<String> stoppedBy = Optional.empty();

    private StageWalk(CompiledStage stage, Matcher.Question question, Instant now, Witness witness) {
        this.stage = stage;
        this.question = question;
        this.facts = question.facts();
        this.now = now;
        this.witness = witness;
        taken = question.taken();
        taken.begin();
    }

    static Outcome of(CompiledStage stage, Facts facts, Instant now, Witness witness) {
        if (stage.blocks().isEmpty()) {
            return new Outcome(stage, List.of(), List.of(), List.of(), List.of());
        }
        try (Matcher.Question question = stage.matcher().ask(facts, now)) {
            StageWalk walk = new StageWalk(stage, question, now, witness);
            for (int i = 0; i < stage.blocks().size(); i++) {
                walk.block(i);
            }
            return walk.outcome();
        }
    }

    private void block(int index) {
        CompiledBlock block = stage.blocks().get(index);
        taken.begin(facts, stoppedBy, this);
        if (stoppedBy.isEmpty()) {
            block.policy().take(block, question.block(index), taken);
        }
        witness.block(block, taken);
        taken.noteHeld(block);
        note(taken.findings());
        // Nobody asks for the facts after the last block.
        boolean isLast = index + 1 == stage.blocks().size();
        if (isLast && witness == Witness.BLIND && !block.outputs().isMerging()) {
            taken.dropOverwritten(block);
        }
        List<RuleEffect> does = act(block);
        for (int i = 0; !isLast && i < does.size(); i++) {
            facts = WorkingFacts.after(facts, does.get(i).effect());
        }
        if (!isLast && !does.isEmpty()) {
            question.become(facts);
        }
    }

    /** What the block does. */
    private List<RuleEffect> act(CompiledBlock block) {
        for (int i = 0; i < taken.actingCount(); i++) {
            CompiledRule rule = block.rules().get(taken.acting(i));
            taken.does()
                    .add(rule.isComputing() ? CompiledRule.named(rule.rule(), effects(rule.rule())) : rule.effects());
            if (rule.isStopping()) {
                stoppedBy = Optional.of(rule.rule().id());
            }
        }
        List<RuleEffect> list = taken.does().list();
        if (block.outputs().isMerging()) {
            Outputs.Made made = block.outputs().merged(list);
            overwritten = joined(overwritten, made.overwritten());
            note(made.findings());
            list = made.effects();
        }
        taken.allEffects().add(list);
        return list;
    }

    private void note(List<Finding> more) {
        findings = joined(findings, more);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    @Override
    public List<Effect> effects(Rule rule) {
        if (rule.computes().isEmpty()) {
            return rule.effects();
        }
        List<Effect> does = new ArrayList<>(rule.effects());
        for (Compute compute : rule.computes()) {
            try {
                List<FactValue> values = stage.reckoner().values(compute.computation(), facts, now);
                if (!values.isEmpty()) {
                    does.add(new Effect.Set(compute.field(), values, compute.force()));
                }
            } catch (ArithmeticException | IllegalArgumentException beyond) {
                note(List.of(Outputs.notComputable(rule.id(), compute.field(), beyond)));
            }
        }
        return does;
    }

    private Outcome outcome() {
        List<RuleEffect> lasting = taken.allEffects().list();
        if (lasting.size() > 1) {
            LastWins wins = new LastWins(lasting, witness != Witness.BLIND);
            lasting = wins.effects();
            overwritten = joined(overwritten, wins.overwritten());
        }
        List<Finding> distinct =
                findings.size() > 1 ? findings.stream().distinct().toList() : findings;
        return new Outcome(stage, lasting, taken.allHeld().list(), overwritten, distinct);
    }
}
