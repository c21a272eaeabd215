package org.incidentkit.examples.otherengine;

import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Conditions;

/**
 * One line of the rules.
 *
 * @param word what has to stand in the title
 * @param group who gets it
 * @param condition the same as a condition of the core, which compares words and gives reasons
 */
record Keyword(String word, String group, BoundCondition condition) {
    static Keyword of(String line) {
        int equals = line.indexOf('=');
        if (equals < 1 || line.substring(equals + 1).isBlank()) {
            throw new IllegalArgumentException("'" + line + "' is not 'word = group'");
        }
        String word = line.substring(0, equals).strip();
        BoundCondition condition = ConditionEvaluator.withoutPatterns()
                .bind(Conditions.field("title").anyWord(word));
        return new Keyword(word, line.substring(equals + 1).strip(), condition);
    }
}
