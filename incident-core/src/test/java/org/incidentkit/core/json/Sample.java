package org.incidentkit.core.json;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.jspecify.annotations.Nullable;

/** Types of every shape the codec knows. */
final class Sample {
    private Sample() {}

    record Key(String value) {}

    record Count(long value) {}

    record Tags(Set<String> value) {}

    record Note(String value) {}

    record Times(
            Instant at,
            Duration lasts,
            LocalDate on,
            LocalTime when,
            ZoneId zone,
            URI link,
            BigDecimal cost,
            boolean yes,
            int small,
            Long large,
            DayOfWeek day) {}

    record Collections(
            List<Key> keys,
            Set<Count> counts,
            Map<Key, List<String>> byKey,
            Map<DayOfWeek, Integer> byDay,
            List<Optional<String>> maybes,
            Optional<List<String>> words,
            Optional<Key> key,
            Tags tags) {}

    record Pair<A, B>(A left, List<B> right) {}

    record Holder(Pair<Key, Optional<Count>> pair, Pair<String, Pair<Integer, Key>> deep) {}

    sealed interface Event {
        record Opened(String title) implements Event {}

        record StateChanged(String from, String to, Optional<Pair<Key, Event>> cause) implements Event {}

        record Counted(long value) implements Event {}

        sealed interface Clock extends Event {
            record SLAPaused(Instant at) implements Clock {}

            record P1Raised() implements Clock {}
        }
    }

    sealed interface Box<T> {
        record Full<T>(T content) implements Box<T> {}

        record Empty<T>() implements Box<T> {}
    }

    record Boxes(Box<Key> one, Box<Integer> two) {}

    sealed interface Clashing {
        record Type(String type) implements Clashing {}
    }

    interface Numbered<N> {
        N number();
    }

    @Value.Immutable
    @DomainValue
    @SuppressWarnings("immutables:untype")
    interface Wide extends Numbered<Count> {
        String zulu();

        Optional<Key> alpha();

        List<Event> events();

        Set<Key> keys();

        Map<String, Integer> scores();

        @Nullable
        String nothing();

        boolean flag();

        @Value.Default
        default int retries() {
            return 3;
        }

        @Value.Default
        default List<String> words() {
            return List.of("default");
        }

        default String shout() {
            return zulu() + "!";
        }

        static Builder builder() {
            return new Builder();
        }

        final class Builder extends ImmutableWide.Builder {
            Builder() {}
        }
    }

    record Typed(Pair<Key, Event> events, Pair<Note, Note> notes) {}

    record Unsupported(double value, StringBuilder other) {}
}
