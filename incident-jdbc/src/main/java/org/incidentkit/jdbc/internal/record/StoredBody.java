package org.incidentkit.jdbc.internal.record;

/**
 * A record's body as stored.
 *
 * @param form the version of its form
 * @param text its JSON
 */
record StoredBody(int form, String text) {
    /** The form this version writes. A later version that adds a member writes the next one. */
    static final int CURRENT = 1;
}
