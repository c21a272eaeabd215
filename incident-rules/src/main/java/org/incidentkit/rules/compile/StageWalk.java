package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.rules.compile.Outcome.Held;
import org.incidentkit.rules.model.Rule;

/** Walks the blocks of a stage, each seeing what the earlier ones set. Used by one thread, once. */
final class StageWalk {
    private final List<CompiledBlock> blocks;
    private final Matcher.Question question;
    private final Witness witness;
    private final List<Held> held = new ArrayList<>();
    private final List<RuleEffect> effects = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Facts facts;
    private Optional<String> stoppedBy = Optional.empty();

    private StageWalk(List<CompiledBlock> blocks, Matcher.Question question, Facts facts, Witness witness) {
        this.blocks = blocks;
        this.question = question;
        this.facts = facts;
        this.witness = witness;
    }

    static Outcome of(CompiledStage stage, Facts facts, Instant now, Witness witness) {
        try (Matcher.Question question = stage.matcher().ask(facts, now)) {
            StageWalk walk = new StageWalk(stage.blocks(), question, facts, witness);
            for (int i = 0; i < stage.blocks().size(); i++) {
                walk.block(i);
            }
            return walk.outcome();
        }
    }

    private void block(int index) {
        CompiledBlock block = blocks.get(index);
        Taken taken = new Taken(facts, stoppedBy);
        if (stoppedBy.isEmpty()) {
            Policy.of(block.hitPolicy()).take(block, question.block(index), taken);
        }
        witness.block(block, taken);
        taken.held()
                .forEach((place, verdict) ->
                        held.add(new Held(block.rules().get(place), verdict == Verdict.FIRED, taken.seen())));
        findings.addAll(taken.findings());
        taken.acting().forEach(place -> act(block.rule(place)));
        if (facts != taken.seen()) {
            question.become(facts);
        }
    }

    private void act(Rule rule) {
        for (Effect effect : rule.effects()) {
            effects.add(new RuleEffect(rule.id(), effect));
            facts = WorkingFacts.after(facts, effect);
        }
        if (rule.stop()) {
            stoppedBy = Optional.of(rule.id());
        }
    }

    private Outcome outcome() {
        LastWins lasting = new LastWins(effects);
        return new Outcome(lasting.effects(), List.copyOf(held), lasting.overwritten(), List.copyOf(findings));
    }
}
