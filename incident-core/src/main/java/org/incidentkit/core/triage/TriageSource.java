package org.incidentkit.core.triage;

/**
 * The rules of an engine as text that the engine can load again.
 *
 * @param text the canonical text
 * @param hash SHA-256 of that text, in hex: the version every decision names
 */
public record TriageSource(String text, String hash) {}
