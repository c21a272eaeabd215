package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;

/**
 * What a hit policy makes of the rules that hold. It asks for them only as far as it needs to: whatever is not asked is
 * not worked out. Stateless.
 */
@FunctionalInterface
interface Policy {
    /** Takes hits until it has seen enough, and writes down what becomes of each. */
    void take(CompiledBlock block, Hits hits, Taken taken);

    static Policy of(HitPolicy policy) {
        return switch (policy) {
            case FIRST -> Policy::first;
            case UNIQUE -> Policy::unique;
            case ANY -> Policy::any;
            case PRIORITY -> Policy::priority;
            case OUTPUT_ORDER -> Policy::outputOrder;
            case RULE_ORDER, COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> Policy::collect;
        };
    }

    private static void first(CompiledBlock block, Hits hits, Taken taken) {
        for (int place = hits.next(); place >= 0; place = hits.next()) {
            if (!block.isWatched(place)) {
                taken.act(place);
                taken.cut(place, Verdict.SHADOWED);
                return;
            }
            taken.hold(place, Verdict.WATCHED);
        }
    }

    private static void collect(CompiledBlock block, Hits hits, Taken taken) {
        for (int place = hits.next(); place >= 0; place = hits.next()) {
            if (block.isWatched(place)) {
                taken.hold(place, Verdict.WATCHED);
            } else {
                taken.act(place);
                if (block.isStopping(place)) {
                    taken.cut(place, Verdict.STOPPED);
                    return;
                }
            }
        }
    }

    private static void unique(CompiledBlock block, Hits hits, Taken taken) {
        List<Integer> fired = all(block, hits, taken);
        if (fired.size() == 1) {
            taken.act(fired.get(0));
        } else if (fired.size() > 1) {
            conflict(block, fired, taken, "one rule may fire, and %s did");
        }
    }

    private static void any(CompiledBlock block, Hits hits, Taken taken) {
        List<Integer> fired = all(block, hits, taken);
        List<Rule> rules = fired.stream().map(block::rule).toList();
        if (!Outputs.areAlike(rules, taken::effects)) {
            conflict(block, fired, taken, "all rules that fire must come to the same, and %s did not");
        } else if (!fired.isEmpty()) {
            taken.act(fired.get(0));
        }
    }

    private static void priority(CompiledBlock block, Hits hits, Taken taken) {
        List<Integer> fired = inOutputOrder(block, all(block, hits, taken));
        fired.stream().skip(1).forEach(place -> taken.hold(place, Verdict.OUTRANKED));
        fired.stream().limit(1).forEach(taken::act);
    }

    private static void outputOrder(CompiledBlock block, Hits hits, Taken taken) {
        inOutputOrder(block, all(block, hits, taken)).forEach(taken::act);
    }

    /** Asks every rule; those that hold and count, in the order they are asked. */
    private static List<Integer> all(CompiledBlock block, Hits hits, Taken taken) {
        List<Integer> fired = new ArrayList<>();
        for (int place = hits.next(); place >= 0; place = hits.next()) {
            boolean watched = block.isWatched(place);
            taken.hold(place, watched ? Verdict.WATCHED : Verdict.FIRED);
            if (!watched) {
                fired.add(place);
            }
        }
        return fired;
    }

    private static List<Integer> inOutputOrder(CompiledBlock block, List<Integer> places) {
        return places.stream()
                .sorted(Comparator.comparing(block::rule, block.outputs().byPriority()))
                .toList();
    }

    private static void conflict(CompiledBlock block, List<Integer> places, Taken taken, String sentence) {
        String ids = places.stream().map(place -> block.rule(place).id()).collect(Collectors.joining(", "));
        places.forEach(place -> taken.hold(place, Verdict.CONFLICTED));
        taken.find(new Finding(
                "hit-policy-conflict",
                "in block '" + block.name() + "' " + sentence.formatted(ids) + ": none was applied"));
    }
}
