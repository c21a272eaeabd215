package org.incidentkit.core.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.incidentkit.core.common.CorruptRecordException;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.json.JsonReader;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Text;
import org.jspecify.annotations.Nullable;

/** Turns events into journal lines and back. Immutable and thread-safe. */
public final class JournalCodec {
    private final EventTypes types;
    private final JsonCodec codec;

    /**
     * Writes and reads some event types.
     *
     * @param types the types
     */
    public JournalCodec(EventTypes types) {
        this.types = types;
        this.codec = StoredForms.codec();
    }

    /**
     * Seals an event into its record's chain.
     *
     * @param recorded the event
     * @param prevHash the hash of the line before, or {@link Seal#FIRST}
     * @return the line
     */
    public JournalLine seal(Recorded recorded, String prevHash) {
        List<Text> texts = new ArrayList<>();
        Event event = recorded.event();
        String payload = codec.text(event, event.getClass(), text -> texts.add((Text) text));
        String name = types.name(event);
        StoredEvent stored = new StoredEvent(name, types.version(name), payload);
        Seal seal = new Seal(prevHash, hash(prevHash, recorded.envelope(), stored));
        return new JournalLine(recorded.envelope(), event, stored, texts, seal);
    }

    /**
     * Reads a stored line.
     *
     * @param envelope its envelope
     * @param stored its event as stored
     * @param texts the texts of its record that are still there
     * @param seal its place in the chain
     * @return the line
     * @throws CorruptRecordException when the payload cannot be read, or its type is unknown
     */
    public JournalLine read(Envelope envelope, StoredEvent stored, List<Text> texts, Seal seal) {
        String place = envelope.record() + "#" + envelope.seq();
        Class<? extends Event> type = types.find(stored.type())
                .filter(known -> stored.v() > 0)
                .orElseThrow(() -> new CorruptRecordException(
                        place,
                        "event type '" + stored.type() + "' of version " + stored.v() + " is not known here",
                        null));
        Map<String, Text> byNumber = new HashMap<>();
        texts.forEach(text -> byNumber.put(Integer.toString(text.number()), text));
        List<Text> used = new ArrayList<>();
        try {
            Json payload = types.lift(stored.type(), stored.v(), new JsonReader().read(stored.payload()));
            Event event = codec.read(payload, type, byNumber::get);
            codec.write(event, type, text -> used.add((Text) text));
            return new JournalLine(envelope, event, stored, used, seal);
        } catch (IllegalArgumentException e) {
            throw new CorruptRecordException(place, "the payload cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The same line with other words at hand, or with none.
     *
     * @param line the line
     * @param texts the texts of its record by number; null for one that is not there
     * @return the line, its event reading those texts
     */
    public JournalLine withTexts(JournalLine line, IntFunction<@Nullable Text> texts) {
        if (line.texts().isEmpty()) {
            return line;
        }
        Class<? extends Event> type = line.event().getClass();
        Json payload = codec.write(line.event(), type, text -> {});
        Event event = codec.read(payload, type, number -> texts.apply(Integer.parseInt(number)));
        List<Text> used = new ArrayList<>();
        codec.write(event, type, text -> used.add((Text) text));
        return new JournalLine(line.envelope(), event, line.stored(), used, line.seal());
    }

    /**
     * Verifies a record's whole chain.
     *
     * @param lines every line of one record, in order
     * @throws CorruptRecordException naming the first line that does not fit: out of order, altered, or with words
     *     that do not belong to their digest
     */
    public void verify(List<JournalLine> lines) {
        String prevHash = Seal.FIRST;
        long seq = 0;
        for (JournalLine line : lines) {
            seq++;
            String place = line.envelope().record() + "#" + line.envelope().seq();
            if (line.envelope().seq() != seq) {
                throw new CorruptRecordException(place, "line " + seq + " of the journal is missing", null);
            }
            String hash = hash(prevHash, line.envelope(), line.stored());
            if (!line.seal().prevHash().equals(prevHash) || !line.seal().hash().equals(hash)) {
                throw new CorruptRecordException(place, "the line does not fit its hash", null);
            }
            if (!line.texts().stream().allMatch(Text::verifies)) {
                throw new CorruptRecordException(place, "a text does not fit its digest", null);
            }
            prevHash = hash;
        }
    }

    private String hash(String prevHash, Envelope envelope, StoredEvent stored) {
        String head = codec.text(envelope, Envelope.class);
        return Sha256.hex(prevHash + '\n' + head + '\n' + stored.type() + ' ' + stored.v() + '\n' + stored.payload());
    }
}
