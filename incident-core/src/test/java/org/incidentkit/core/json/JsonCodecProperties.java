package org.incidentkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentkit.core.json.Sample.Count;
import org.incidentkit.core.json.Sample.Event;
import org.incidentkit.core.json.Sample.Key;
import org.incidentkit.core.json.Sample.Pair;
import org.incidentkit.core.json.Sample.Tags;
import org.incidentkit.core.json.Sample.Wide;

class JsonCodecProperties {
    private final JsonCodec codec = JsonCodec.create();
    private final JsonReader reader = new JsonReader();

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .withChars('"', '\\', '\u0000', 'å', '\ud83d', '\ude00')
                .ofMaxLength(6);
    }

    /** Whole characters only, as the names of members are. */
    private static Arbitrary<String> names() {
        return texts().map(text -> text.codePoints()
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    private static Arbitrary<Key> keys() {
        return names().map(Key::new);
    }

    private static Arbitrary<Instant> instants() {
        long range = Duration.ofDays(365L * 5000).toSeconds() * 1_000_000L;
        return Arbitraries.longs().between(-range, range).map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Arbitrary<Sample.Times> someTimes() {
        Arbitrary<BigDecimal> costs = Arbitraries.bigDecimals().ofScale(3);
        Arbitrary<Duration> durations =
                Arbitraries.longs().between(-1L << 60, 1L << 60).map(Duration::ofNanos);
        Arbitrary<LocalDate> dates =
                Arbitraries.integers().between(-999_999, 999_999).map(LocalDate::ofEpochDay);
        Arbitrary<LocalTime> times =
                Arbitraries.longs().between(0, 86_399_999_999_999L).map(LocalTime::ofNanoOfDay);
        Arbitrary<ZoneId> zones =
                Arbitraries.of("UTC", "Europe/Stockholm", "+02:00", "Z").map(ZoneId::of);
        return Combinators.combine(instants(), durations, dates, times, zones, costs, Arbitraries.longs(), texts())
                .as((at, lasts, on, when, zone, cost, large, text) -> new Sample.Times(
                        at,
                        lasts,
                        on,
                        when,
                        zone,
                        URI.create("urn:x:" + text.length()),
                        cost,
                        large % 2 == 0,
                        large.intValue(),
                        large,
                        DayOfWeek.of(1 + text.length())));
    }

    @Property(tries = 300)
    void every_time_and_number_comes_back(@ForAll("times") Sample.Times times) {
        comesBack(times, Sample.Times.class);
    }

    @Provide
    Arbitrary<Sample.Times> times() {
        return someTimes();
    }

    @Property(tries = 200)
    void every_graph_of_collections_comes_back(@ForAll("collections") Sample.Collections collections) {
        comesBack(collections, Sample.Collections.class);
    }

    @Provide
    Arbitrary<Sample.Collections> collections() {
        Arbitrary<List<String>> words = texts().list().ofMaxSize(3);
        return Combinators.combine(
                        keys().list().ofMaxSize(3),
                        Arbitraries.longs().map(Count::new).set().ofMaxSize(3),
                        Arbitraries.maps(keys(), words).ofMaxSize(3),
                        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), Arbitraries.integers())
                                .ofMaxSize(3),
                        texts().optional().list().ofMaxSize(3),
                        words.optional(),
                        keys().optional(),
                        texts().set().ofMaxSize(3).map(Tags::new))
                .as(Sample.Collections::new);
    }

    private static Arbitrary<Event> events(int depth) {
        Arbitrary<Event> flat = Arbitraries.oneOf(
                texts().map(Event.Opened::new),
                Arbitraries.longs().map(Event.Counted::new),
                Arbitraries.just(new Event.Clock.P1Raised()),
                instants().map(Event.Clock.SLAPaused::new));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<Pair<Key, Event>> pairs = Combinators.combine(
                        keys(), events(depth - 1).list().ofMaxSize(2))
                .as(Pair::new);
        Arbitrary<Event> nested =
                Combinators.combine(texts(), texts(), pairs.optional()).as(Event.StateChanged::new);
        return Arbitraries.oneOf(flat, nested);
    }

    @Provide
    Arbitrary<Event> events() {
        return events(3);
    }

    @Property(tries = 200)
    void every_event_comes_back_from_its_sealed_type(@ForAll("events") Event event) {
        comesBack(event, Event.class);
    }

    @Property(tries = 200)
    void every_wide_value_comes_back(@ForAll("wides") Wide wide) {
        comesBack(wide, Wide.class);
    }

    @Provide
    Arbitrary<Wide> wides() {
        return Combinators.combine(
                        texts(),
                        keys().optional(),
                        events(1).list().ofMaxSize(3),
                        keys().set().ofMaxSize(3),
                        Arbitraries.maps(names(), Arbitraries.integers()).ofMaxSize(3),
                        Arbitraries.integers(),
                        texts().list().ofMaxSize(2))
                .as((zulu, alpha, events, keys, scores, retries, words) -> Wide.builder()
                        .zulu(zulu)
                        .alpha(alpha)
                        .addAllEvents(events)
                        .addAllKeys(keys)
                        .putAllScores(scores)
                        .retries(retries)
                        .words(words)
                        .number(new Count(retries))
                        .flag(retries % 2 == 0)
                        .build());
    }

    private void comesBack(Object value, Class<?> type) {
        assertThat(codec.text(value, type)).isEqualTo(codec.write(value, type).canonical());
        String text = codec.text(value, type);
        Json parsed = reader.read(text);
        Object back = codec.strict().read(parsed, type);
        assertThat(back).isEqualTo(value);
        assertThat(codec.text(back, type)).isEqualTo(text);
        assertThat(parsed.canonical()).isEqualTo(text);
        assertThat(JsonCodec.create().text(value, type)).isEqualTo(text);
    }

    @Property(tries = 100)
    void the_order_of_sets_and_maps_never_shows(@ForAll("keyLists") List<Key> keys) {
        List<Key> reversed = new ArrayList<>(keys);
        Collections.reverse(reversed);
        assertThat(codec.text(unordered(reversed), Sample.Collections.class))
                .isEqualTo(codec.text(unordered(keys), Sample.Collections.class));
    }

    @Provide
    Arbitrary<List<Key>> keyLists() {
        return keys().list().uniqueElements().ofMaxSize(6);
    }

    private static Sample.Collections unordered(List<Key> keys) {
        Map<Key, List<String>> byKey = new LinkedHashMap<>();
        keys.forEach(key -> byKey.put(key, List.of(key.value())));
        Set<String> tags = new LinkedHashSet<>();
        keys.forEach(key -> tags.add(key.value()));
        return new Sample.Collections(
                List.of(),
                Set.of(),
                byKey,
                new HashMap<>(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Tags(tags));
    }

    @Property(tries = 300)
    void instants_have_one_width_and_sort_as_texts(@ForAll("modern") Instant one, @ForAll("modern") Instant other) {
        String first = codec.text(one, Instant.class);
        String second = codec.text(other, Instant.class);
        assertThat(first).hasSize("\"2026-06-18T09:00:00.000000Z\"".length());
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Provide
    Arbitrary<Instant> modern() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros ->
                        Instant.EPOCH.plus(micros - (micros % 3 == 0 ? micros % 1_000_000 : 0), ChronoUnit.MICROS));
    }
}
