package org.incidentkit.rules.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule can ask others for, and what it has to say about it. */
public enum RequestKind {
    /** Tell somebody. */
    NOTIFY("notify", List.of("to"), List.of("channel", "template", "message")),
    /** Let somebody approve. */
    REQUEST_APPROVAL("requestApproval", List.of("from"), List.of("reason")),
    /** This may be a major incident. */
    PROPOSE_MAJOR("proposeMajor", List.of(), List.of("reason")),
    /** There may be a problem behind it. */
    PROPOSE_PROBLEM("proposeProblem", List.of(), List.of("title", "reason")),
    /** A change may be needed. */
    PROPOSE_CHANGE("proposeChange", List.of(), List.of("title", "reason"));

    private final String key;
    private final List<String> required;
    private final List<String> optional;

    RequestKind(String key, List<String> required, List<String> optional) {
        this.key = key;
        this.required = required;
        this.optional = optional;
    }

    /** {@return its name in documents and in {@code Effect.Request}} */
    public String key() {
        return key;
    }

    /** {@return the parts it must have} */
    public List<String> required() {
        return required;
    }

    /** {@return the parts it may have} */
    public List<String> optional() {
        return optional;
    }

    /** {@return the kind of that name; empty for a host's own requests} */
    public static Optional<RequestKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
