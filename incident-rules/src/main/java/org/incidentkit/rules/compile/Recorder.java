package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.condition.Explained;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.RuleTrace;

/** Writes down what became of every rule. Used by one thread. */
final class Recorder implements Witness {
    private final Instant now;
    private final List<RuleTrace> rules = new ArrayList<>();

    Recorder(Instant now) {
        this.now = now;
    }

    @Override
    public boolean isWatching() {
        return true;
    }

    @Override
    public void rule(CompiledBlock block, CompiledRule rule, Facts facts, Judgement judgement) {
        boolean asked = switch (judgement.verdict()) {
            case FIRED, WATCHED, CONFLICTED, FAILED -> true;
            default -> false;
        };
        List<Explained.Leaf> decisive = asked ? rule.decisive(facts, now) : List.of();
        rules.add(new RuleTrace(rule.rule().id(), block.name(), judgement.verdict(), decisive, judgement.others()));
    }

    List<RuleTrace> rules() {
        return rules;
    }
}
