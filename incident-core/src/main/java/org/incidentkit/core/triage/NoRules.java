package org.incidentkit.core.triage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.condition.Facts;

/** The engine of a desk without rules. */
record NoRules() implements TriageEngine {
    /** SHA-256 of the empty text. */
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Decision decide(Stage stage, Facts facts, Instant now) {
        return new Nothing(stage);
    }

    @Override
    public TriageSource source() {
        return new TriageSource("", HASH);
    }

    @Override
    public TriageEngine load(String text) {
        if (!text.isEmpty()) {
            throw new IllegalArgumentException(
                    "a desk without a rule engine cannot load rules: name one with triage(...)");
        }
        return this;
    }

    private record Nothing(Stage stage) implements Decision {
        @Override
        public List<RuleEffect> effects() {
            return List.of();
        }

        @Override
        public List<FiredRule> fired() {
            return List.of();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public Trace explain() {
            return new Trace(stage, HASH, List.of(), List.of());
        }
    }
}
