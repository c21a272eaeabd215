package org.incidentkit.core.sla;

/**
 * What a promise is about: one of the field's three, or a name of the host's own.
 *
 * @param value its name, not blank
 */
public record SlaTarget(String value) {
    /** The first acknowledgement, public entry or resolution. */
    public static final SlaTarget FIRST_RESPONSE = new SlaTarget("FIRST_RESPONSE");
    /** The next word to the caller. */
    public static final SlaTarget NEXT_UPDATE = new SlaTarget("NEXT_UPDATE");
    /** The record resolved, or closed where the definition says so. */
    public static final SlaTarget RESOLUTION = new SlaTarget("RESOLUTION");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public SlaTarget {
        if (value.isBlank()) {
            throw new IllegalArgumentException("target name is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
