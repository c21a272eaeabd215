package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.rules.model.RuleMode;

/**
 * Asks one rule after the other: what every faster way must equal.
 *
 * @param blocks the blocks of a stage
 */
record OneByOne(List<CompiledBlock> blocks) implements Matcher {
    @Override
    public Question ask(Facts facts, Instant now) {
        return new Asking(blocks, facts, now);
    }

    private static final class Asking implements Question {
        private final List<CompiledBlock> blocks;
        private final Instant now;
        private final Taken taken = new Taken();
        private Facts facts;

        Asking(List<CompiledBlock> blocks, Facts facts, Instant now) {
            this.blocks = blocks;
            this.facts = facts;
            this.now = now;
        }

        @Override
        public Hits block(int block) {
            return new Walk(blocks.get(block).rules(), facts, now);
        }

        @Override
        public Facts facts() {
            return facts;
        }

        @Override
        public Taken taken() {
            return taken;
        }

        @Override
        public void become(Facts after) {
            facts = after;
        }

        @Override
        public void close() {
            // nothing is kept
        }
    }

    private static final class Walk implements Hits {
        private final List<CompiledRule> rules;
        private final Facts facts;
        private final Instant now;
        private int at;

        Walk(List<CompiledRule> rules, Facts facts, Instant now) {
            this.rules = rules;
            this.facts = facts;
            this.now = now;
        }

        @Override
        public int next() {
            while (at < rules.size()) {
                CompiledRule rule = rules.get(at++);
                boolean counts = rule.rule().mode() != RuleMode.INACTIVE
                        && rule.rule().isValidAt(now)
                        && rule.rule().isAsked(facts);
                if (counts && rule.condition().holds(facts, now)) {
                    return at - 1;
                }
            }
            return -1;
        }
    }
}
