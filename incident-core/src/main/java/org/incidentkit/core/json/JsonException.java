package org.incidentkit.core.json;

import org.jspecify.annotations.Nullable;

/** A text is no JSON, a tree is not the stored form of a value, or a value has no stored form. */
public final class JsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    JsonException(String path, String problem, @Nullable Throwable cause) {
        super(path.isEmpty() ? problem : path + ": " + problem, cause);
        this.path = path;
        this.problem = problem;
    }

    static JsonException of(String problem) {
        return new JsonException("", problem, null);
    }

    static JsonException of(RuntimeException cause) {
        return new JsonException("", String.valueOf(cause.getMessage()), cause);
    }

    /** The same problem, seen from one level further out. */
    JsonException inside(String step) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        JsonException outer = new JsonException(step + separator + path, problem, getCause());
        outer.setStackTrace(getStackTrace());
        return outer;
    }

    /** {@return where, such as {@code entries[2].text}; empty for the whole} */
    public String path() {
        return path;
    }

    /** {@return what is wrong there} */
    public String problem() {
        return problem;
    }
}
