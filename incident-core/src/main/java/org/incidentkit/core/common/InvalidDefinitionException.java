package org.incidentkit.core.common;

import java.util.List;

/**
 * A calendar, matrix, lifecycle or definition that contradicts itself: the caller's bug, found when the value is
 * built. Carries every problem, not the first.
 */
public final class InvalidDefinitionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Names the definition and everything wrong with it.
     *
     * @param what the definition, such as {@code calendar 'support-se'}
     * @param violations all problems, at least one
     */
    public InvalidDefinitionException(String what, List<Violation> violations) {
        super(what + ": "
                + String.join("; ", violations.stream().map(Violation::toString).toList()));
        this.violations = List.copyOf(violations);
    }

    /**
     * Everything that is wrong.
     *
     * @return the problems, in the order of the definition
     */
    public List<Violation> violations() {
        return violations;
    }
}
