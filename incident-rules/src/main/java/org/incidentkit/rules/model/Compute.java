package org.incidentkit.rules.model;

/**
 * Sets a field to a value that is worked out from the facts the rule saw. Where these are missing, nothing is set.
 *
 * @param field the field
 * @param computation how its value is worked out
 * @param force whether even what a person set is overwritten
 */
public record Compute(String field, Computation computation, boolean force) {}
