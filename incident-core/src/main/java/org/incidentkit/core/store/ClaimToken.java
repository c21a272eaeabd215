package org.incidentkit.core.store;

/**
 * Proof that a worker holds some due work.
 *
 * @param value unique among the claims of a store
 */
public record ClaimToken(String value) {}
