package org.incidentkit.jdbc.internal.record;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.record.Text;
import org.incidentkit.jdbc.internal.sql.Row;

/** A record with its words, as one query gives them: a row for the record and one for each text. */
final class WholeRecord {
    /** What the record's own row has in place of the number of a text. */
    static final int NO_TEXT = -1;

    private final Map<Integer, Text> words = new HashMap<>();
    private Optional<String> body = Optional.empty();
    private String lastHash = "";

    /** {@return what the rows make, by id} */
    static Map<String, WholeRecord> of(List<Part> parts) {
        Map<String, WholeRecord> records = new HashMap<>();
        for (Part part : parts) {
            records.computeIfAbsent(part.id(), id -> new WholeRecord()).add(part);
        }
        return records;
    }

    private void add(Part part) {
        if (part.number() == NO_TEXT) {
            body = part.content();
            lastHash = part.salt().orElseThrow();
        } else {
            words.put(part.number(), new Text(part.number(), part.digest(), part.content(), part.salt()));
        }
    }

    /** {@return the record's body; empty when only words were found} */
    Optional<String> body() {
        return body;
    }

    /** {@return the hash of its last line} */
    String lastHash() {
        return lastHash;
    }

    /** {@return its texts by number, erased ones without their words} */
    Map<Integer, Text> words() {
        return words;
    }

    /**
     * One of the rows.
     *
     * @param id the record's id
     * @param number the number of a text, or {@link #NO_TEXT}
     * @param digest the digest of a text
     * @param salt the salt of a text, or the hash of the record's last line
     * @param content the words of a text, or the record's body
     */
    record Part(String id, int number, String digest, Optional<String> salt, Optional<String> content) {
        static Part read(Row row) throws SQLException {
            return new Part(row.text(), row.small(), row.text(), row.maybe(), row.maybeLong());
        }
    }
}
