package org.incidentkit.examples.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a whole text file as UTF-8; anything else in it is a problem with its place, never a replacement character. */
final class TextFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    static Optional<String> read(Path file, Problems problems) {
        try {
            if (Files.isDirectory(file)) {
                problems.add(Place.WHOLE_FILE, "is a directory, a file is expected");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(file), problems);
        } catch (NoSuchFileException missing) {
            problems.add(Place.WHOLE_FILE, "no such file");
        } catch (IOException unreadable) {
            problems.add(Place.WHOLE_FILE, "cannot be read: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    static Optional<String> decode(byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            problems.add(endOf(out.flip()), "this byte is not UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private static Place endOf(CharBuffer read) {
        String text = read.toString();
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, text.length() - text.lastIndexOf('\n'));
    }
}
