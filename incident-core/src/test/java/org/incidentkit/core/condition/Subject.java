package org.incidentkit.core.condition;

import java.time.Instant;

/** What the tests of conditions share. */
final class Subject {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Facts NOTHING = Facts.none();
    /** An engine that finds the pattern as plain text. */
    static final ConditionEvaluator EVALUATOR =
            ConditionEvaluator.withPatterns(pattern -> text -> text.contains(pattern));

    private Subject() {}

    static boolean holds(Condition condition, Facts facts) {
        return EVALUATOR.holds(condition, facts, NOW);
    }

    static Facts title(String... titles) {
        Facts.Builder facts = Facts.builder();
        for (String title : titles) {
            facts.text("title", title);
        }
        return facts.build();
    }
}
