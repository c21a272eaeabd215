package org.incidentkit.core.json;

/**
 * Reads JSON text (RFC 8259) into a tree. Thread-safe.
 *
 * <p>Refuses doubled members, anything after the value, and what exceeds the limits. A member that is null is taken as
 * absent; null anywhere else is refused.
 */
public final class JsonReader {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_LENGTH = 16_000_000;

    private final int maxDepth;
    private final int maxLength;

    /** A reader with limits no stored form of ours comes near: 100 levels, 16 million characters. */
    public JsonReader() {
        this(MAX_DEPTH, MAX_LENGTH);
    }

    /**
     * A reader with limits of the host's own.
     *
     * @param maxDepth how many levels a text may nest, at most 500
     * @param maxLength how many characters it may have
     */
    public JsonReader(int maxDepth, int maxLength) {
        if (maxDepth < 1 || maxDepth > 500 || maxLength < 1) {
            throw new IllegalArgumentException("limits of depth " + maxDepth + " and length " + maxLength);
        }
        this.maxDepth = maxDepth;
        this.maxLength = maxLength;
    }

    /**
     * Reads one value.
     *
     * @param text the whole text
     * @return the tree
     * @throws JsonException naming line and column when it is no JSON, or the path when it breaks a rule of ours
     */
    public Json read(String text) {
        if (text.length() > maxLength) {
            throw JsonException.of("is longer than " + maxLength + " characters");
        }
        return new JsonGrammar(new JsonScanner(text), maxDepth).whole();
    }
}
