package org.incidentkit.rules;

import java.io.IOException;
import java.io.Reader;

/** Reads no more than it is told to, however much there is. */
final class Bounded {
    private static final int PIECE = 8192;

    private Bounded() {}

    static String read(Reader reader, int limit) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[PIECE];
        while (text.length() < limit) {
            int read = reader.read(piece, 0, Math.min(PIECE, limit - text.length()));
            if (read < 0) {
                break;
            }
            text.append(piece, 0, read);
        }
        return text.toString();
    }
}
