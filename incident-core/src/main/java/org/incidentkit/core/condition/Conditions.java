package org.incidentkit.core.condition;

import java.util.List;

/** Where conditions written in Java begin: {@code all(field("title").anyWord("vpn"), field("impact").is("HIGH"))}. */
public final class Conditions {
    private Conditions() {}

    /** {@return a condition that holds when every part does} */
    public static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    /** {@return a condition that holds when at least one part does} */
    public static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }

    /** {@return a condition that holds when its part does not} */
    public static Condition not(Condition part) {
        return new Not(part);
    }

    /** {@return the tests of the fact of that name} */
    public static FieldTests field(String name) {
        return new FieldTests(name);
    }
}
