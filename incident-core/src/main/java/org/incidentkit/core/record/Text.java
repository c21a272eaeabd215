package org.incidentkit.core.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Free text that may speak of people: a title, a comment, a caller's words. The journal holds only its number and a
 * salted digest; content and salt live in a side table, so that erasing them leaves the journal whole.
 *
 * @param number its number within the record, from 1
 * @param digest SHA-256 over salt and content, in hex
 * @param content the words; empty once erased
 * @param salt what makes the digest useless for guessing; empty once erased
 */
public record Text(int number, String digest, Optional<String> content, Optional<String> salt) {
    /** What is shown in place of words that were erased. */
    public static final String ERASED = "[erased]";

    /**
     * New words.
     *
     * @param number the number within the record, from 1
     * @param content the words
     * @param salt a salt used for no other text
     * @return the text
     */
    public static Text of(int number, String content, String salt) {
        return new Text(number, digest(content, salt), Optional.of(content), Optional.of(salt));
    }

    /**
     * A text whose words and salt are gone.
     *
     * @param number the number within the record
     * @param digest the digest that stays
     * @return the erased text
     */
    public static Text erased(int number, String digest) {
        return new Text(number, digest, Optional.empty(), Optional.empty());
    }

    /**
     * Whether the words still belong to the digest.
     *
     * @return true when they do, or when they were erased
     */
    public boolean verifies() {
        return content.isEmpty() || digest.equals(digest(content.get(), salt.orElse("")));
    }

    /**
     * The words, or {@link #ERASED}.
     *
     * @return what a person may read
     */
    @Override
    public String toString() {
        return content.orElse(ERASED);
    }

    private static String digest(String content, String salt) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
