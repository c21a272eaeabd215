package org.incidentkit.rules.compile;

import java.util.List;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.RuleTrace.Verdict;

/** Watches rules being asked. */
interface Witness {
    /** Sees nothing, so that nobody stays longer than needed. */
    Witness BLIND = new Witness() {
        @Override
        public boolean isWatching() {
            return false;
        }

        @Override
        public void rule(CompiledBlock block, CompiledRule rule, Facts facts, Judgement judgement) {
            // nobody asks
        }
    };

    boolean isWatching();

    void rule(CompiledBlock block, CompiledRule rule, Facts facts, Judgement judgement);

    /** What became of a rule, and which others had a part in it. */
    record Judgement(Verdict verdict, List<String> others) {
        static Judgement of(Verdict verdict) {
            return new Judgement(verdict, List.of());
        }
    }
}
