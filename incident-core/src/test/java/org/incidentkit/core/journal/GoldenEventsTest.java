package org.incidentkit.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored form of every event type, one file per type and version. A file is never edited: what was stored once has
 * to be read for ever. A form that changes gets the next version, a file of its own, and an upcaster.
 */
class GoldenEventsTest {
    private final EventTypes types = EventTypes.shipped();
    private final JournalCodec codec = new JournalCodec(types);

    static Stream<String> everyType() {
        return EventTypes.shipped().all().keySet().stream().sorted();
    }

    private static Envelope envelope() {
        return new Envelope(
                new TenantId("acme"),
                new RecordRef(RecordKind.INCIDENT, "0001"),
                1,
                SampleEvents.AT,
                SampleEvents.AT.plusSeconds(1),
                new Attribution(new PersonId("erik"), Optional.of(new PersonId("anna")), Optional.of("rules")));
    }

    private static String golden(String type, int version) {
        String name = "/golden/" + type + ".v" + version + ".json";
        try (InputStream file = GoldenEventsTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void an_event_is_written_as_it_always_was(String type) {
        Event event = SampleEvents.all().get(type);
        assertThat(event).as("a sample of " + type).isNotNull();

        JournalLine line = codec.seal(new Recorded(envelope(), event), Seal.FIRST);

        assertThat(line.stored())
                .isEqualTo(new StoredEvent(type, types.version(type), golden(type, types.version(type))));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void every_version_there_ever_was_is_read(String type) {
        for (int version = 1; version <= types.version(type); version++) {
            JournalLine line = codec.read(
                    envelope(),
                    new StoredEvent(type, version, golden(type, version)),
                    SampleEvents.TEXTS,
                    new Seal(Seal.FIRST, ""));

            assertThat(line.event()).isEqualTo(SampleEvents.asOf(type, version));
        }
    }

    @Test
    void there_is_a_sample_of_every_type_and_of_no_other() {
        assertThat(SampleEvents.all().keySet())
                .containsExactlyInAnyOrderElementsOf(types.all().keySet());
        assertThat(SampleEvents.all()).allSatisfy((name, event) -> {
            assertThat(event.getClass()).isEqualTo(types.all().get(name));
            assertThat(types.name(event)).isEqualTo(name);
        });
    }

    @Test
    void no_words_are_left_in_what_is_stored() {
        for (Map.Entry<String, Event> sample : SampleEvents.all().entrySet()) {
            JournalLine line = codec.seal(new Recorded(envelope(), sample.getValue()), Seal.FIRST);
            assertThat(line.stored().payload()).doesNotContain("VPN is down", "Kista", "salt-");
        }
    }

    @Test
    void what_a_later_version_added_to_a_form_is_read_over() {
        StoredEvent newer = new StoredEvent("task-moved", 1, "{\"number\":1,\"state\":\"INCOMPLETE\",\"why\":\"x\"}");

        assertThat(codec.read(envelope(), newer, List.of(), new Seal(Seal.FIRST, ""))
                        .event())
                .isEqualTo(SampleEvents.all().get("task-moved"));
    }

    @Test
    void the_hash_covers_envelope_type_and_payload_as_it_always_did() {
        JournalLine line =
                codec.seal(new Recorded(envelope(), SampleEvents.all().get("title-changed")), Seal.FIRST);

        assertThat(line.seal().hash()).isEqualTo(golden("hash-of-title-changed", 1));
    }
}
