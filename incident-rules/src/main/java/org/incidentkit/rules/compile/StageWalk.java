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
import org.incidentkit.rules.compile.Witness.Judgement;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleMode;

/** Walks the blocks of a stage, each seeing what the earlier ones set. Used by one thread, once. */
final class StageWalk {
    private final Instant now;
    private final Witness witness;
    private final List<Held> held = new ArrayList<>();
    private final List<RuleEffect> effects = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Facts facts;
    private Optional<String> stoppedBy = Optional.empty();

    StageWalk(Facts facts, Instant now, Witness witness) {
        this.facts = facts;
        this.now = now;
        this.witness = witness;
    }

    void block(CompiledBlock block) {
        List<CompiledRule> hits = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        Facts seen = facts;
        for (CompiledRule rule : block.rules()) {
            if (!witness.isWatching() && isOver(block, hits)) {
                break;
            }
            Judgement judgement = judge(block, rule, hits);
            judgements.add(judgement);
            if (judgement.verdict() == Verdict.FIRED) {
                hits.add(rule);
                // In a block of one policy or the other, stop counts from the next rule or the next block on.
                if (rule.rule().stop() && block.hitPolicy() == HitPolicy.COLLECT) {
                    stoppedBy = Optional.of(rule.rule().id());
                }
            }
        }
        boolean conflict = block.hitPolicy() == HitPolicy.UNIQUE && hits.size() > 1;
        for (int i = 0; i < judgements.size(); i++) {
            CompiledRule rule = block.rules().get(i);
            record(block, rule, seen, conflict ? conflicted(judgements.get(i), rule, hits) : judgements.get(i));
        }
        if (conflict) {
            findings.add(conflict(block, hits));
        } else {
            hits.forEach(rule -> act(rule.rule()));
        }
    }

    private boolean isOver(CompiledBlock block, List<CompiledRule> hits) {
        return stoppedBy.isPresent() || block.hitPolicy() == HitPolicy.FIRST && !hits.isEmpty();
    }

    private Judgement judge(CompiledBlock block, CompiledRule compiled, List<CompiledRule> hits) {
        Rule rule = compiled.rule();
        if (rule.mode() == RuleMode.INACTIVE) {
            return Judgement.of(Verdict.INACTIVE);
        }
        if (!rule.isValidAt(now)) {
            return Judgement.of(Verdict.OUTSIDE_VALIDITY);
        }
        if (!rule.isAsked(facts)) {
            return Judgement.of(Verdict.OTHER_TRIGGER);
        }
        if (stoppedBy.isPresent()) {
            return new Judgement(Verdict.STOPPED, List.of(stoppedBy.get()));
        }
        if (block.hitPolicy() == HitPolicy.FIRST && !hits.isEmpty()) {
            return new Judgement(Verdict.SHADOWED, List.of(hits.get(0).rule().id()));
        }
        if (!compiled.condition().holds(facts, now)) {
            return Judgement.of(Verdict.FAILED);
        }
        return Judgement.of(rule.mode() == RuleMode.MONITOR ? Verdict.WATCHED : Verdict.FIRED);
    }

    private static Judgement conflicted(Judgement judgement, CompiledRule rule, List<CompiledRule> hits) {
        return judgement.verdict() == Verdict.FIRED
                ? new Judgement(
                        Verdict.CONFLICTED,
                        hits.stream()
                                .map(other -> other.rule().id())
                                .filter(id -> !id.equals(rule.rule().id()))
                                .toList())
                : judgement;
    }

    private void record(CompiledBlock block, CompiledRule rule, Facts seen, Judgement judgement) {
        witness.rule(block, rule, seen, judgement);
        switch (judgement.verdict()) {
            case FIRED -> held.add(new Held(rule, true, seen));
            case WATCHED, CONFLICTED -> held.add(new Held(rule, false, seen));
            default -> {}
        }
    }

    private static Finding conflict(CompiledBlock block, List<CompiledRule> hits) {
        List<String> ids = hits.stream().map(hit -> hit.rule().id()).toList();
        return new Finding(
                "hit-policy-conflict",
                "in block '" + block.name() + "' one rule may fire, and " + String.join(", ", ids)
                        + " did: none was applied");
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

    Outcome outcome() {
        LastWins lasting = new LastWins(effects);
        return new Outcome(lasting.effects(), List.copyOf(held), lasting.overwritten(), List.copyOf(findings));
    }
}
