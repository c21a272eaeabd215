package org.incidentkit.core.triage;

/**
 * Trouble of an engine, recorded beside the record it could not help with.
 *
 * @param code the machine-readable kind of trouble, such as {@code engine-failed} or {@code hit-policy-conflict}
 * @param sentence what happened, for a person
 */
public record Finding(String code, String sentence) {}
