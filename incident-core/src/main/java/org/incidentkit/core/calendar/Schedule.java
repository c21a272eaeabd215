package org.incidentkit.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The open time of one definition in its zone. */
final class Schedule implements OpenTime {
    /** A range reaches at most two days past the start of its date, a zone at most 18 hours from UTC. */
    private static final int DAYS_BEFORE = 3;

    private static final int DAYS_AFTER = 2;

    private final Definition definition;
    private final Map<DayOfWeek, DayPlan> weekly;
    private final Optional<Steady> steady;
    private final DateIntervals dates;

    Schedule(Definition definition) {
        this.definition = definition;
        this.weekly = weekly(definition.layers());
        this.steady = Steady.of(definition, weekly);
        this.dates = new DateIntervals(definition.zone());
    }

    Definition definition() {
        return definition;
    }

    @Override
    public ZoneId zone() {
        return definition.zone();
    }

    /** The latest layer that overrides a date or makes it a holiday decides; otherwise the weekly hours do. */
    DayPlan plan(LocalDate date) {
        List<Layer> layers = definition.layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Optional<DayPlan> exception = layers.get(i).exception(date);
            if (exception.isPresent()) {
                return exception.get();
            }
        }
        return Objects.requireNonNull(weekly.get(date.getDayOfWeek()));
    }

    @Override
    public Chunk chunk(long index) {
        if (steady.isPresent() && steady.get().covers(index)) {
            return steady.get().chunk();
        }
        long origin = index << Chunk.SHIFT;
        Spans breaks = breaks(index);
        if (breaks.coversAll()) {
            return Chunk.CLOSED;
        }
        Spans spans = new Spans();
        long first = Math.floorDiv(origin, TimeRange.DAY) - DAYS_BEFORE;
        long last = Math.floorDiv(origin + Chunk.SECONDS, TimeRange.DAY) + DAYS_AFTER;
        QuietDates quiet = new QuietDates(dates);
        for (long day = first; day <= last; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            quiet.forEach(
                    date,
                    plan(date).ranges(),
                    (start, end) -> spans.add((start - origin) * Chunk.SECOND, (end - origin) * Chunk.SECOND));
        }
        spans.join();
        return (breaks.isEmpty() ? spans : spans.without(breaks)).chunk();
    }

    @Override
    public List<OpenInterval> own(LocalDate date) {
        return Cuts.without(dates.joined(date, plan(date).ranges()), definition.closures());
    }

    @Override
    public boolean works(LocalDate date) {
        List<TimeRange> ranges = plan(date).ranges();
        return !ranges.isEmpty()
                && (definition.closures().isEmpty()
                        ? dates.any(date, ranges)
                        : !own(date).isEmpty());
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        List<Layer> layers = definition.layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Optional<String> name = layers.get(i).holiday(date);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    @Override
    public Stream<CalendarSegment> explain(Instant from, Instant to) {
        return new Explanation(this, dates).segments(from, to);
    }

    @Override
    public OpenTime in(ZoneId zone) {
        return new Schedule(definition.withZone(zone));
    }

    @Override
    public String canonical() {
        return CanonicalText.of(definition);
    }

    @Override
    public CalendarDocument document() {
        return DocumentWriter.write(definition);
    }

    private Spans breaks(long index) {
        Instant start = Chunk.instant(index, 0);
        Instant end = Chunk.instant(index + 1, 0);
        Spans spans = new Spans();
        for (Closure closure : definition.closures()) {
            if (closure.from().isBefore(end) && closure.to().isAfter(start)) {
                spans.add(
                        closure.from().isBefore(start) ? 0 : Chunk.offsetOf(closure.from()),
                        closure.to().isBefore(end) ? Chunk.offsetOf(closure.to()) : Chunk.LENGTH);
            }
        }
        spans.join();
        return spans;
    }

    private static Map<DayOfWeek, DayPlan> weekly(List<Layer> layers) {
        Map<DayOfWeek, List<TimeRange>> hours = Map.of();
        for (Layer layer : layers) {
            hours = layer.hours().isEmpty() ? hours : layer.hours();
        }
        Map<DayOfWeek, DayPlan> plans = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            plans.put(day, DayPlan.hours(hours.getOrDefault(day, List.of())));
        }
        return plans;
    }
}
