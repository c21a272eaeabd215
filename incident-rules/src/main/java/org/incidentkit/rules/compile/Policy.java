package org.incidentkit.rules.compile;

import java.util.List;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.rules.model.HitPolicy;

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
            case COLLECT -> Policy::collect;
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
                if (block.rule(place).stop()) {
                    taken.cut(place, Verdict.STOPPED);
                    return;
                }
            }
        }
    }

    private static void unique(CompiledBlock block, Hits hits, Taken taken) {
        for (int place = hits.next(); place >= 0; place = hits.next()) {
            taken.hold(place, block.isWatched(place) ? Verdict.WATCHED : Verdict.FIRED);
        }
        List<Integer> fired = taken.places(Verdict.FIRED);
        if (fired.size() == 1) {
            taken.act(fired.get(0));
        } else if (fired.size() > 1) {
            fired.forEach(place -> taken.hold(place, Verdict.CONFLICTED));
            taken.find(conflict(block, fired));
        }
    }

    private static Finding conflict(CompiledBlock block, List<Integer> places) {
        List<String> ids = places.stream().map(place -> block.rule(place).id()).toList();
        return new Finding(
                "hit-policy-conflict",
                "in block '" + block.name() + "' one rule may fire, and " + String.join(", ", ids)
                        + " did: none was applied");
    }
}
