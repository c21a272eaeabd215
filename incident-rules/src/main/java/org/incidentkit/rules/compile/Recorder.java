package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.Explained;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleMode;

/** Writes down what became of rules. Used by one thread. */
final class Recorder implements Witness {
    private final Instant now;
    private final Predicate<String> wanted;
    private final List<RuleTrace> rules = new ArrayList<>();

    /** Writes down what became of the rules with such ids. */
    Recorder(Instant now, Predicate<String> wanted) {
        this.now = now;
        this.wanted = wanted;
    }

    @Override
    public void block(CompiledBlock block, Taken taken) {
        for (int place = 0; place < block.rules().size(); place++) {
            if (wanted.test(block.rule(place).id())) {
                record(block, place, taken);
            }
        }
    }

    private void record(CompiledBlock block, int place, Taken taken) {
        CompiledRule rule = block.rules().get(place);
        Verdict verdict = verdict(rule.rule(), place, taken);
        List<Explained.Leaf> decisive =
                verdict == Verdict.FAILED || taken.isHeld(place) ? rule.decisive(taken.seen(), now) : List.of();
        List<String> others = others(verdict, place, block, taken);
        rules.add(new RuleTrace(rule.rule().id(), block.name(), verdict, decisive, others));
    }

    private Verdict verdict(Rule rule, int place, Taken taken) {
        if (rule.mode() == RuleMode.INACTIVE) {
            return Verdict.INACTIVE;
        }
        if (!rule.isValidAt(now)) {
            return Verdict.OUTSIDE_VALIDITY;
        }
        if (!rule.isAsked(taken.seen())) {
            return Verdict.OTHER_TRIGGER;
        }
        if (taken.stoppedBy().isPresent()) {
            return Verdict.STOPPED;
        }
        return taken.verdict(place, taken.unheld(place));
    }

    /** The rules that kept it from acting. */
    private static List<String> others(Verdict verdict, int place, CompiledBlock block, Taken taken) {
        return switch (verdict) {
            case STOPPED, SHADOWED ->
                List.of(taken.stoppedBy()
                        .orElseGet(() -> block.rule(taken.cutAt()).id()));
            case CONFLICTED ->
                taken.places(Verdict.CONFLICTED).stream()
                        .filter(other -> isAgainst(other, place, block, taken))
                        .map(other -> block.rule(other).id())
                        .toList();
            case OUTRANKED ->
                IntStream.range(0, taken.actingCount())
                        .mapToObj(at -> block.rule(taken.acting(at)).id())
                        .toList();
            default -> List.of();
        };
    }

    /** Rules that come to the same are not against each other where all that is asked is that they do. */
    private static boolean isAgainst(int other, int place, CompiledBlock block, Taken taken) {
        List<Rule> both = List.of(block.rule(other), block.rule(place));
        return other != place && (block.hitPolicy() != HitPolicy.ANY || !Outputs.areAlike(both, taken::effects));
    }

    List<RuleTrace> rules() {
        return rules;
    }
}
