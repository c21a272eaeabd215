package org.incidentkit.core.common;

/** The database holds another schema than this version needs. */
public final class SchemaMismatchException extends IncidentKitException {
    private static final long serialVersionUID = 1L;

    private final String found;
    private final String required;

    /**
     * Says what was found and what is needed.
     *
     * @param found the schema version found, or words for none
     * @param required the schema version needed
     * @param howToFix what the host can do
     */
    public SchemaMismatchException(String found, String required, String howToFix) {
        super("found schema " + found + ", required " + required + ": " + howToFix, null);
        this.found = found;
        this.required = required;
    }

    /**
     * What the database holds.
     *
     * @return the version found
     */
    public String found() {
        return found;
    }

    /**
     * What this version needs.
     *
     * @return the version required
     */
    public String required() {
        return required;
    }
}
