package org.incidentkit.rules.model;

import java.util.Optional;

/**
 * One thing that is wrong with a rule document, and where.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param path the way down the document, such as {@code classify[0].rules[2].when.title.anyWord}
 * @param code the machine-readable kind of problem, such as {@code unknown-field}
 * @param message the problem in words
 * @param nearest the known name that was most likely meant
 */
public record RuleProblem(int line, int column, String path, String code, String message, Optional<String> nearest) {
    @Override
    public String toString() {
        String hint = nearest.map(name -> "; did you mean '" + name + "'?").orElse("");
        return "line " + line + ", column " + column + (path.isEmpty() ? "" : ", " + path) + ": " + message + hint;
    }
}
