package org.incidentkit.core.journal;

/**
 * An event as stored: exact text, never a database's own JSON type.
 *
 * @param type the name of its type, such as {@code state-changed}
 * @param v the version of that type's form, from 1
 * @param payload its canonical JSON text, with references in place of free text
 */
public record StoredEvent(String type, int v, String payload) {}
