package org.incidentkit.core.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers and salts the texts of one decision. Each salt is drawn from the decision's seed and the text's number, so
 * that a decider needs no generator and no salt tells of another. Used by one thread, for one decision.
 */
public final class TextMint {
    private static final int SALT_BYTES = 16;

    private final String seed;
    private final Set<String> keptApart;
    private int last;

    /**
     * Starts after the texts a record already has.
     *
     * @param seed random, used for this decision only, never stored
     * @param last the number of the record's last text, 0 for none
     */
    public TextMint(String seed, int last) {
        this(seed, last, Set.of());
    }

    /**
     * Begins after a record's last text.
     *
     * @param seed what the salts are made of; nobody may guess it
     * @param last the number of the record's last text, 0 for none
     * @param keptApart the fields whose values are texts, so that they can be erased
     */
    public TextMint(String seed, int last, Set<String> keptApart) {
        this.seed = seed;
        this.keptApart = Set.copyOf(keptApart);
        this.last = last;
    }

    /**
     * The next text.
     *
     * @param content the words
     * @return the text, numbered and salted
     */
    public Text text(String content) {
        last++;
        return Text.of(last, content, salt(last));
    }

    /**
     * The next text, if there are words.
     *
     * @param content the words, or empty
     * @return the text, or empty
     */
    public Optional<Text> text(Optional<String> content) {
        return content.map(this::text);
    }

    /** Whether the values of a field are texts. */
    boolean keepsApart(String field) {
        return keptApart.contains(field);
    }

    private String salt(int number) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + ':' + number).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SALT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
