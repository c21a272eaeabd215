package org.incidentkit.core.condition;

/** A condition that asks for no fact. */
public enum Constant implements Condition {
    /** Holds for any facts. */
    ALWAYS,
    /** Holds for no facts. */
    NEVER;

    @Override
    public String toString() {
        return this == ALWAYS ? "always" : "never";
    }
}
