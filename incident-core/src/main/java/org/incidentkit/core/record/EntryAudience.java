package org.incidentkit.core.record;

/** Who may read an entry. */
public enum EntryAudience {
    /** The caller and everybody who sees the record. */
    PUBLIC,
    /** Operators only; a caller never sees it. */
    INTERNAL
}
