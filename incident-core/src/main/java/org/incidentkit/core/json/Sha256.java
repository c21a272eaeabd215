package org.incidentkit.core.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest of the desk: SHA-256, written as 64 lower-case hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    /**
     * The digest of a text.
     *
     * @param text any text, digested as UTF-8
     * @return 64 hexadecimal digits
     */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The digest of bytes.
     *
     * @param bytes any bytes
     * @return 64 hexadecimal digits
     */
    public static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
