package org.incidentkit.jdbc.internal.sql;

/**
 * A statement, written once per store.
 *
 * @param table the table it is about, for whoever has to look into a failure
 * @param text the statement, its values left open
 */
public record SqlText(String table, String text) {}
