package org.incidentkit.core.journal;

/**
 * A line's place in its record's chain of hashes.
 *
 * @param prevHash the hash of the line before; {@link #FIRST} for the first
 * @param hash SHA-256 over the hash before, the envelope and the payload, in hex
 */
public record Seal(String prevHash, String hash) {
    /** What stands before the first line. */
    public static final String FIRST = "0".repeat(64);
}
