package org.incidentkit.core.common;

import java.util.Map;

/**
 * One thing that is wrong with an input, and where.
 *
 * @param path the field, as the input names it: {@code title}, {@code entries[2].text}; empty for the input as a whole
 * @param code the stable, machine-readable name of the fault, such as {@code required} or {@code size}
 * @param parameters the typed parts of the message, by name
 * @param message the sentence for a person, in the desk's language
 */
public record Violation(String path, String code, Map<String, String> parameters, String message) {
    /** Takes a copy of the parameters. */
    public Violation {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A violation without parameters.
     *
     * @param path the field
     * @param code the name of the fault
     * @param message the sentence for a person
     * @return the violation
     */
    public static Violation of(String path, String code, String message) {
        return new Violation(path, code, Map.of(), message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
