package org.incidentkit.core.record;

/**
 * Trouble of an engine as it is kept: what it said may quote what somebody wrote, and so can be erased.
 *
 * @param code the machine-readable kind of trouble
 * @param sentence what happened, for a person
 */
public record Found(String code, Text sentence) {}
