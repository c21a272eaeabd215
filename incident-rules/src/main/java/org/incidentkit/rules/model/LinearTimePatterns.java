package org.incidentkit.rules.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.function.Predicate;
import org.incidentkit.core.condition.PatternEngine;

/** Patterns in the syntax of RE2, found in time linear in the text; no look-around, no back-references. */
public final class LinearTimePatterns implements PatternEngine {
    /** Patterns of that syntax. */
    public LinearTimePatterns() {}

    @Override
    public Predicate<String> compile(String pattern) {
        if (pattern.length() > RuleLimits.PATTERN) {
            throw new IllegalArgumentException("it is longer than " + RuleLimits.PATTERN + " characters");
        }
        if (PatternSize.of(pattern) > RuleLimits.PATTERN_STEPS) {
            throw new IllegalArgumentException(
                    "written out, its repeats are longer than " + RuleLimits.PATTERN_STEPS + " steps");
        }
        try {
            Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
            return text -> compiled.matcher(text).find();
        } catch (PatternSyntaxException refused) {
            throw new IllegalArgumentException(
                    refused.getDescription() + " at '" + refused.getPattern() + "'", refused);
        }
    }
}
