package org.incidentkit.core.condition;

import java.util.function.Predicate;

/**
 * Compiles patterns for {@code matches}. A pattern is found anywhere in a text unless it says otherwise, without regard
 * to case, in time linear in the text; an engine that may backtrack is none. Safe to share between threads, as are its
 * predicates. Patterns and texts are handed over in NFC.
 */
@FunctionalInterface
public interface PatternEngine {
    /**
     * Compiles one pattern.
     *
     * @return tells whether a text has a match
     * @throws IllegalArgumentException telling what is wrong with the pattern
     */
    Predicate<String> compile(String pattern);
}
