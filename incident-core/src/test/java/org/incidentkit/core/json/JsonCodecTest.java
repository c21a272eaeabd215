package org.incidentkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidentkit.core.json.Sample.Box;
import org.incidentkit.core.json.Sample.Count;
import org.incidentkit.core.json.Sample.Event;
import org.incidentkit.core.json.Sample.Key;
import org.incidentkit.core.json.Sample.Pair;
import org.incidentkit.core.json.Sample.Tags;
import org.incidentkit.core.json.Sample.Wide;
import org.junit.jupiter.api.Test;

class JsonCodecTest {
    private final JsonCodec codec = JsonCodec.create();
    private final JsonReader reader = new JsonReader();

    private void stored(Object value, Type type, String text) {
        assertThat(codec.text(value, type)).isEqualTo(text);
        Object back = codec.strict().read(reader.read(text), type);
        assertThat(back).isEqualTo(value);
    }

    @Test
    void scalars_are_plain_texts_numbers_and_booleans() {
        Sample.Times times = new Sample.Times(
                Instant.parse("2026-06-18T09:00:00Z"),
                Duration.ofMinutes(90),
                LocalDate.of(2026, 6, 19),
                LocalTime.of(8, 0),
                ZoneId.of("Europe/Stockholm"),
                URI.create("https://example.org/x?y=1"),
                new BigDecimal("10.50"),
                true,
                -7,
                Long.MAX_VALUE,
                DayOfWeek.FRIDAY);
        stored(
                times,
                Sample.Times.class,
                "{\"at\":\"2026-06-18T09:00:00.000000Z\",\"lasts\":\"PT1H30M\",\"on\":\"2026-06-19\","
                        + "\"when\":\"08:00\",\"zone\":\"Europe/Stockholm\",\"link\":\"https://example.org/x?y=1\","
                        + "\"cost\":10.50,\"yes\":true,\"small\":-7,\"large\":9223372036854775807,\"day\":\"FRIDAY\"}");
    }

    @Test
    void instants_always_have_six_fraction_digits() {
        stored(Instant.parse("2026-06-18T09:00:00.100Z"), Instant.class, "\"2026-06-18T09:00:00.100000Z\"");
        stored(Instant.parse("2026-06-18T09:00:00.000001Z"), Instant.class, "\"2026-06-18T09:00:00.000001Z\"");
        stored(Instant.parse("1969-12-31T23:59:59.999999Z"), Instant.class, "\"1969-12-31T23:59:59.999999Z\"");
        Instant read = codec.read(new Json.Text("2026-06-18T11:00:00.1234567+02:00"), Instant.class);
        assertThat(read).isEqualTo(Instant.parse("2026-06-18T09:00:00.123456Z"));
    }

    @Test
    void an_instant_finer_than_microseconds_is_not_silently_changed() {
        Instant fine = Instant.ofEpochSecond(0, 1);
        assertThatThrownBy(() -> codec.write(fine, Instant.class))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("whole microseconds");
    }

    @Test
    void single_value_records_are_bare_and_generics_are_followed_all_the_way() {
        Sample.Holder holder = new Sample.Holder(
                new Pair<>(new Key("k"), List.of(Optional.of(new Count(1)), Optional.empty())),
                new Pair<>("s", List.of(new Pair<>(2, List.of(new Key("z"))))));
        stored(
                holder,
                Sample.Holder.class,
                "{\"pair\":{\"left\":\"k\",\"right\":[[1],[]]},"
                        + "\"deep\":{\"left\":\"s\",\"right\":[{\"left\":2,\"right\":[\"z\"]}]}}");
    }

    @Test
    void empty_things_are_left_out_and_come_back_empty() {
        stored(
                new Sample.Collections(
                        List.of(),
                        Set.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        new Tags(Set.of())),
                Sample.Collections.class,
                "{}");
    }

    @Test
    void an_optional_empty_list_is_not_an_absent_one() {
        stored(
                new Sample.Collections(
                        List.of(),
                        Set.of(),
                        Map.of(new Key("a"), List.of()),
                        Map.of(),
                        List.of(Optional.empty(), Optional.of("")),
                        Optional.of(List.of()),
                        Optional.of(new Key("")),
                        new Tags(Set.of(""))),
                Sample.Collections.class,
                "{\"byKey\":{\"a\":[]},\"maybes\":[[],[\"\"]],\"words\":[],\"key\":\"\",\"tags\":[\"\"]}");
    }

    @Test
    void lists_keep_their_order_while_sets_and_maps_are_sorted() {
        Map<Key, List<String>> byKey = new HashMap<>();
        byKey.put(new Key("b"), List.of("2", "1"));
        byKey.put(new Key("a"), List.of("x"));
        Set<Count> counts = new LinkedHashSet<>(List.of(new Count(30), new Count(4), new Count(100)));
        stored(
                new Sample.Collections(
                        List.of(new Key("z"), new Key("y")),
                        counts,
                        byKey,
                        Map.of(DayOfWeek.SUNDAY, 7, DayOfWeek.FRIDAY, 5),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        new Tags(new LinkedHashSet<>(List.of("b", "a")))),
                Sample.Collections.class,
                "{\"keys\":[\"z\",\"y\"],\"counts\":[100,30,4],\"byKey\":{\"a\":[\"x\"],\"b\":[\"2\",\"1\"]},"
                        + "\"byDay\":{\"FRIDAY\":5,\"SUNDAY\":7},\"tags\":[\"a\",\"b\"]}");
    }

    @Test
    void a_sealed_type_says_first_which_one_it_is() {
        Event opened = new Event.Opened("t");
        stored(opened, Event.class, "{\"type\":\"opened\",\"title\":\"t\"}");
        stored(
                new Event.StateChanged("A", "B", Optional.of(new Pair<>(new Key("k"), List.of(opened)))),
                Event.class,
                "{\"type\":\"state-changed\",\"from\":\"A\",\"to\":\"B\","
                        + "\"cause\":{\"left\":\"k\",\"right\":[{\"type\":\"opened\",\"title\":\"t\"}]}}");
        stored(new Event.Counted(3), Event.class, "{\"type\":\"counted\",\"value\":3}");
        stored(new Event.Counted(3), Event.Counted.class, "3");
        stored(new Event.Clock.P1Raised(), Event.class, "{\"type\":\"p1-raised\"}");
        stored(
                new Event.Clock.SLAPaused(Instant.EPOCH),
                Event.Clock.class,
                "{\"type\":\"sla-paused\",\"at\":\"1970-01-01T00:00:00.000000Z\"}");
    }

    @Test
    void a_sealed_generic_type_hands_its_parameters_down() {
        stored(
                new Sample.Boxes(new Box.Full<>(new Key("k")), new Box.Empty<>()),
                Sample.Boxes.class,
                "{\"one\":{\"type\":\"full\",\"content\":\"k\"},\"two\":{\"type\":\"empty\"}}");
    }

    @Test
    void a_value_with_a_builder_has_its_attributes_by_name() {
        Wide wide = Wide.builder()
                .zulu("z")
                .number(new Count(5))
                .flag(false)
                .addEvents(new Event.Counted(1))
                .addKeys(new Key("k2"), new Key("k1"))
                .putScores("s", 1)
                .words(List.of())
                .build();
        stored(
                wide,
                Wide.class,
                "{\"events\":[{\"type\":\"counted\",\"value\":1}],\"flag\":false,\"keys\":[\"k1\",\"k2\"],"
                        + "\"number\":5,\"retries\":3,\"scores\":{\"s\":1},\"words\":[],\"zulu\":\"z\"}");
        assertThat(codec.text(wide, wide.getClass())).isEqualTo(codec.text(wide, Wide.class));
    }

    @Test
    void a_value_takes_its_defaults_for_what_is_missing() {
        Wide wide = codec.read(reader.read("{\"zulu\":\"z\",\"number\":1,\"flag\":true}"), Wide.class);
        assertThat(wide.retries()).isEqualTo(3);
        assertThat(wide.words()).containsExactly("default");
        assertThat(wide.alpha()).isEmpty();
        assertThat(wide.nothing()).isNull();
    }

    @Test
    void a_value_without_a_required_attribute_is_refused() {
        assertThatThrownBy(() -> codec.read(reader.read("{\"zulu\":\"z\",\"flag\":true}"), Wide.class))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("number");
    }

    @Test
    void unknown_members_are_ignored_in_stored_forms_and_refused_in_documents_by_their_path() {
        Json json = reader.read("{\"left\":\"k\",\"right\":[{\"type\":\"opened\",\"title\":\"t\",\"new\":1}]}");
        Type type = typeOf(Sample.Typed.class, "events");
        Object read = codec.read(json, type);
        assertThat(read).isEqualTo(new Pair<>(new Key("k"), List.of(new Event.Opened("t"))));
        assertThatThrownBy(() -> codec.strict().read(json, type)).isInstanceOfSatisfying(JsonException.class, e -> {
            assertThat(e.path()).isEqualTo("right[0].new");
            assertThat(e.problem()).isEqualTo("is not known here");
            assertThat(e).hasMessage("right[0].new: is not known here");
        });
        JsonCodec built = JsonCodec.builder().strict().build();
        assertThatThrownBy(() -> built.read(reader.read("{\"title\":\"t\",\"x\":1}"), Event.Opened.class))
                .hasMessage("x: is not known here");
    }

    private static Type typeOf(Class<?> record, String component) {
        try {
            return record.getDeclaredMethod(component).getGenericReturnType();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private void refused(String json, Class<?> type, String message) {
        assertThatThrownBy(() -> codec.read(reader.read(json), type))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }

    @Test
    void errors_name_the_path() {
        refused("{\"left\":\"k\"}", Sample.Holder.class, "pair: is missing");
        refused("{\"pair\":{\"left\":1}}", Sample.Holder.class, "pair.left: is a number, not a text");
        refused("{\"keys\":[\"a\",true]}", Sample.Collections.class, "keys[1]: is a boolean, not a text");
        refused("{\"byKey\":{\"k\":{}}}", Sample.Collections.class, "byKey.k: is an object, not a list");
        refused("{\"byDay\":{\"NODAY\":1}}", Sample.Collections.class, "byDay.NODAY: 'NODAY' is no DayOfWeek");
        refused("{\"byDay\":{\"FRIDAY\":1.5}}", Sample.Collections.class, "byDay.FRIDAY: Rounding necessary");
        refused(
                "{\"maybes\":[[\"a\",\"b\"]]}",
                Sample.Collections.class,
                "maybes[0]: has 2 items, where at most one can be");
        refused("{}", Event.class, "type: is missing");
        refused(
                "{\"type\":\"Opened\"}",
                Event.class,
                "type: \"Opened\" is none of [counted, opened, p1-raised, sla-paused, state-changed]");
        refused("{\"type\":\"opened\"}", Event.class, "title: is missing");
        refused("[]", Event.class, "is a list, not an object");
    }

    @Test
    void what_has_no_stored_form_is_named() {
        assertThatThrownBy(() -> codec.write(new Sample.Unsupported(1, new StringBuilder()), Sample.Unsupported.class))
                .isInstanceOf(JsonException.class)
                .hasMessage("value: double has no stored form");
        assertThatThrownBy(() -> codec.write(new Pair<>("a", List.of()), Pair.class))
                .hasMessage("left: java.lang.Object has no stored form");
        assertThatThrownBy(() -> codec.write(new Key(null), Key.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> codec.write(new Sample.Clashing.Type("x"), Sample.Clashing.class))
                .hasMessageContaining("has a member 'type'");
    }

    @Test
    void a_custom_form_hands_out_its_attachment_and_asks_for_it_again() {
        JsonCodec custom = JsonCodec.builder()
                .custom(
                        Sample.Note.class,
                        (note, attachments) -> {
                            attachments.accept(note);
                            return new Json.Text("ref-" + note.value().length());
                        },
                        (json, attachments) -> (Sample.Note) attachments.apply(((Json.Text) json).value()))
                .build();
        Type type = typeOf(Sample.Typed.class, "notes");
        Pair<Sample.Note, Sample.Note> pair = new Pair<>(new Sample.Note("long"), List.of(new Sample.Note("x")));
        List<Object> attachments = new ArrayList<>();
        Json json = custom.write(pair, type, attachments::add);
        assertThat(json.canonical()).isEqualTo("{\"left\":\"ref-4\",\"right\":[\"ref-1\"]}");
        assertThat(attachments).containsExactly(new Sample.Note("long"), new Sample.Note("x"));
        Map<String, Object> kept = Map.of("ref-4", attachments.get(0), "ref-1", attachments.get(1));
        Object read = custom.read(json, type, kept::get);
        assertThat(read).isEqualTo(pair);
        assertThatThrownBy(() -> custom.write(pair, type)).hasMessage("left: has an attachment, and nobody to take it");
        assertThatThrownBy(() -> custom.read(json, type)).hasMessageStartingWith("left: refers to attachment ref-4");
    }

    @Test
    void one_codec_serves_many_threads_from_its_first_call() {
        Event event = new Event.StateChanged(
                "A", "B", Optional.of(new Pair<>(new Key("k"), List.of(new Event.Opened("t"), new Event.Counted(1)))));
        for (int round = 0; round < 50; round++) {
            JsonCodec fresh = JsonCodec.create();
            assertThat(IntStream.range(0, 16)
                            .parallel()
                            .mapToObj(i -> fresh.<Event>read(fresh.write(event, Event.class), (Type) Event.class))
                            .distinct())
                    .containsExactly(event);
        }
    }
}
