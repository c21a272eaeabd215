package org.incidentkit.jdbc;

/** What opening a store does about the schema. */
public enum SchemaMode {
    /** Checks that the schema is what this version needs, and refuses to open otherwise. The default. */
    VALIDATE,
    /**
     * Applies what is missing first, then checks. Any number of programs may do so at once: one does it, the others
     * wait. Needs the right to create tables, and two connections at the same time.
     */
    MIGRATE,
    /** Neither checks nor changes anything; what does not fit comes up as a failing statement. */
    NONE
}
