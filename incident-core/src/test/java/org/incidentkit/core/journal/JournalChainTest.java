package org.incidentkit.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incidentkit.core.common.CorruptRecordException;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record's chain of hashes: every alteration is found, and named by its line. */
class JournalChainTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final RecordRef REF = new RecordRef(RecordKind.INCIDENT, "0001");

    private final JournalCodec codec = new JournalCodec(EventTypes.shipped());

    private List<JournalLine> chain() {
        List<JournalLine> lines = new ArrayList<>();
        String hash = Seal.FIRST;
        for (Event event : SampleEvents.all().values()) {
            Envelope envelope = new Envelope(
                    TENANT,
                    REF,
                    lines.size() + 1L,
                    SampleEvents.AT,
                    SampleEvents.AT,
                    new Attribution(new PersonId("erik"), Optional.empty(), Optional.empty()));
            JournalLine line = codec.seal(new Recorded(envelope, event), hash);
            lines.add(line);
            hash = line.seal().hash();
        }
        return lines;
    }

    /** Every way to alter one line. */
    static Stream<Arguments> alterations() {
        return Stream.of(
                of(
                        "tenant",
                        line -> with(
                                line,
                                envelope(
                                        line,
                                        new TenantId("evil"),
                                        REF,
                                        line.envelope().occurredAt()))),
                of(
                        "record",
                        line -> with(
                                line,
                                envelope(line, TENANT, new RecordRef(RecordKind.INCIDENT, "2"), SampleEvents.AT))),
                of("time", line -> with(line, envelope(line, TENANT, REF, Instant.EPOCH))),
                of(
                        "actor",
                        line -> with(
                                line,
                                by(line, new Attribution(new PersonId("bo"), Optional.empty(), Optional.empty())))),
                of(
                        "behalf",
                        line -> with(
                                line,
                                by(
                                        line,
                                        new Attribution(
                                                new PersonId("erik"),
                                                Optional.of(new PersonId("bo")),
                                                Optional.empty())))),
                of(
                        "cause",
                        line -> with(
                                line,
                                by(line, new Attribution(new PersonId("erik"), Optional.empty(), Optional.of("x"))))),
                of(
                        "payload",
                        line -> stored(
                                line, line.stored().type(), 1, line.stored().payload() + " ")),
                of(
                        "type",
                        line -> stored(line, "title-changed2", 1, line.stored().payload())),
                of(
                        "version",
                        line -> stored(
                                line,
                                line.stored().type(),
                                line.stored().v() + 1,
                                line.stored().payload())),
                of("hash", line -> sealed(line, new Seal(line.seal().prevHash(), "0".repeat(64)))),
                of(
                        "previous hash",
                        line -> sealed(
                                line, new Seal("f".repeat(64), line.seal().hash()))));
    }

    private static Arguments of(String what, UnaryOperator<JournalLine> alteration) {
        return Arguments.of(what, alteration);
    }

    private static Envelope envelope(JournalLine line, TenantId tenant, RecordRef ref, Instant at) {
        Envelope old = line.envelope();
        return new Envelope(tenant, ref, old.seq(), at, old.recordedAt(), old.by());
    }

    private static Envelope by(JournalLine line, Attribution by) {
        Envelope old = line.envelope();
        return new Envelope(old.tenant(), old.record(), old.seq(), old.occurredAt(), old.recordedAt(), by);
    }

    private static JournalLine with(JournalLine line, Envelope envelope) {
        return new JournalLine(envelope, line.event(), line.stored(), line.texts(), line.seal());
    }

    private static JournalLine stored(JournalLine line, String type, int v, String payload) {
        return new JournalLine(
                line.envelope(), line.event(), new StoredEvent(type, v, payload), line.texts(), line.seal());
    }

    private static JournalLine sealed(JournalLine line, Seal seal) {
        return new JournalLine(line.envelope(), line.event(), line.stored(), line.texts(), seal);
    }

    @Test
    void an_untouched_chain_verifies_and_an_empty_one_too() {
        codec.verify(chain());
        codec.verify(List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alterations")
    void altering_any_line_is_found(String what, UnaryOperator<JournalLine> alteration) {
        List<JournalLine> whole = chain();
        for (int i = 0; i < whole.size(); i++) {
            List<JournalLine> lines = new ArrayList<>(whole);
            lines.set(i, alteration.apply(lines.get(i)));
            int altered = i;

            assertThatThrownBy(() -> codec.verify(lines))
                    .as(what + " of line " + altered)
                    .isInstanceOfSatisfying(
                            CorruptRecordException.class,
                            corrupt -> assertThat(corrupt.place()).endsWith("#" + (altered + 1)));
        }
    }

    @Test
    void a_line_that_is_missing_doubled_or_moved_is_found() {
        List<JournalLine> whole = chain();
        for (int i = 0; i < whole.size() - 1; i++) {
            List<JournalLine> without = new ArrayList<>(whole);
            without.remove(i);
            List<JournalLine> twice = new ArrayList<>(whole);
            twice.add(i, twice.get(i));
            List<JournalLine> swapped = new ArrayList<>(whole);
            Collections.swap(swapped, i, i + 1);

            for (List<JournalLine> lines : List.of(without, twice, swapped)) {
                assertThatThrownBy(() -> codec.verify(lines)).isInstanceOf(CorruptRecordException.class);
            }
        }
    }

    @Test
    void a_line_that_was_altered_and_sealed_anew_breaks_the_next_one() {
        List<JournalLine> lines = chain();
        JournalLine old = lines.get(2);
        lines.set(
                2,
                codec.seal(
                        new Recorded(old.envelope(), new WorkEvent.TitleChanged(Text.of(1, "Other", "salt"))),
                        old.seal().prevHash()));

        assertThatThrownBy(() -> codec.verify(lines))
                .isInstanceOfSatisfying(
                        CorruptRecordException.class,
                        corrupt -> assertThat(corrupt.place()).isEqualTo("INCIDENT/0001#4"));
    }

    @Test
    void other_words_than_those_digested_are_found() {
        List<JournalLine> lines = chain();
        JournalLine first = lines.get(0);
        Text forged = new Text(1, SampleEvents.TITLE.digest(), Optional.of("VPN is fine"), SampleEvents.TITLE.salt());
        lines.set(0, new JournalLine(first.envelope(), first.event(), first.stored(), List.of(forged), first.seal()));

        assertThatThrownBy(() -> codec.verify(lines))
                .isInstanceOf(CorruptRecordException.class)
                .hasMessageContaining("digest");
    }

    @Test
    void without_its_words_a_chain_verifies_and_the_words_are_gone() {
        List<JournalLine> erased = chain().stream()
                .map(line -> codec.withTexts(line, number -> null))
                .toList();

        codec.verify(erased);
        assertThat(erased.toString())
                .doesNotContain("VPN is down", "Kista", "salt-")
                .contains(Text.ERASED);
    }

    @Test
    void words_of_another_text_are_not_taken_for_those_that_are_gone() {
        JournalLine line = chain().get(0);
        Text other = Text.of(1, "Something else", "other salt");

        JournalLine read = codec.withTexts(line, number -> number == 1 ? other : null);

        assertThat(((WorkEvent.Opened) read.event()).title()).isEqualTo(Text.erased(1, SampleEvents.TITLE.digest()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"title\":7}",
                "{\"title\":{}}",
                "{\"title\":{\"text\":\"1\",\"digest\":\"x\"}}",
                "{\"title\":{\"text\":1}}",
                "{\"title\":{\"text\":1.5,\"digest\":\"x\"}}",
                "{\"title\":{\"text\":1,\"digest\":7}}"
            })
    void a_payload_that_cannot_be_read_is_corrupt_and_says_where(String payload) {
        Envelope envelope = chain().get(2).envelope();

        assertThatThrownBy(() -> codec.read(
                        envelope, new StoredEvent("title-changed", 1, payload), List.of(), new Seal(Seal.FIRST, "")))
                .isInstanceOfSatisfying(
                        CorruptRecordException.class,
                        corrupt -> assertThat(corrupt.place()).isEqualTo("INCIDENT/0001#3"));
    }

    @Test
    void a_type_or_version_nobody_knows_is_corrupt_and_says_which() {
        Envelope envelope = chain().get(2).envelope();
        Seal seal = new Seal(Seal.FIRST, "");

        assertThatThrownBy(() -> codec.read(envelope, new StoredEvent("no-such", 1, "{}"), List.of(), seal))
                .isInstanceOf(CorruptRecordException.class)
                .hasMessageContaining("no-such");
        assertThatThrownBy(() -> codec.read(envelope, new StoredEvent("title-changed", 0, "{}"), List.of(), seal))
                .isInstanceOf(CorruptRecordException.class)
                .hasMessageContaining("version 0");
    }
}
