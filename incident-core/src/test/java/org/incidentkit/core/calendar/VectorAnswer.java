package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks a clock the question of a vector and reads the answer it should give. */
final class VectorAnswer {
    private static final Duration YEARS = Duration.ofDays(3_660);

    private final CalendarVector vector;
    private final Function<CalendarSpec, WorkClock> maker;

    VectorAnswer(CalendarVector vector, Function<CalendarSpec, WorkClock> maker) {
        this.vector = vector;
        this.maker = maker;
    }

    /** The answer expected, in the type of {@link #given()}. */
    Object expected() {
        JsonNode expected = vector.expected();
        return switch (vector.op()) {
            case "is_open", "is_workday", "is_holiday" -> expected.asBoolean();
            case "count_workdays" -> expected.asLong();
            case "elapsed" -> Duration.parse(expected.asString());
            case "periods", "periods_before" -> {
                List<OpenInterval> intervals = new ArrayList<>();
                expected.forEach(span -> intervals.add(
                        new OpenInterval(CalendarVector.instant(span.get(0)), CalendarVector.instant(span.get(1)))));
                yield intervals;
            }
            default -> Optional.of(CalendarVector.instant(expected));
        };
    }

    Object given() {
        CalendarSpec spec = vector.spec();
        return switch (vector.op()) {
            case "is_workday" -> maker.apply(spec).isWorkingDay(vector.date("date"));
            case "is_holiday" -> maker.apply(spec).isHoliday(vector.date("date"));
            case "count_workdays" -> {
                WorkClock clock = maker.apply(spec);
                yield vector.date("from")
                        .datesUntil(vector.date("to").plusDays(1))
                        .filter(clock::isWorkingDay)
                        .count();
            }
            case "resolve" -> resolved(spec);
            default -> atInstant(spec, vector.instant("start"));
        };
    }

    private Object atInstant(CalendarSpec spec, Instant start) {
        WorkClock clock = maker.apply(spec);
        return switch (vector.op()) {
            case "is_open" -> clock.isOpen(start);
            case "next_open" -> clock.nextOpen(start);
            case "next_close" -> clock.nextClose(start);
            case "prev_close" -> clock.previousClose(start);
            case "next_start" ->
                clock.isOpen(start) ? clock.nextClose(start).flatMap(clock::nextOpen) : clock.nextOpen(start);
            case "elapsed" -> elapsed(clock, start, vector.instant("end"));
            case "deadline" -> deadline(spec, start, vector.text("duration"));
            case "deadline_back" -> clock.minus(start, Duration.parse(vector.text("duration")));
            case "add_days" ->
                clock.plusWorkingDays(
                        start,
                        vector.json().get("days").asInt(),
                        vector.json().path("end_of_day").asBoolean(false) ? DayEnd.END_OF_DAY : DayEnd.KEEP_TIME);
            case "periods" -> first(clock.intervals(start, start.plus(YEARS)));
            case "periods_before" -> first(clock.intervalsBefore(start));
            default -> throw new IllegalArgumentException("op " + vector.op());
        };
    }

    private List<OpenInterval> first(Stream<OpenInterval> intervals) {
        return intervals.limit(vector.json().get("count").asInt()).toList();
    }

    /** Pauses cost the working time they cover within the span. */
    private Duration elapsed(WorkClock clock, Instant start, Instant end) {
        Duration elapsed = clock.workingTime(start, end);
        for (OpenInterval pause : vector.pauses()) {
            Instant from = Cuts.later(pause.start(), start);
            Instant to = Cuts.earlier(pause.end(), end);
            elapsed = from.isBefore(to) ? elapsed.minus(clock.workingTime(from, to)) : elapsed;
        }
        return elapsed;
    }

    /** A deadline does not move while paused: pauses are breaks. Whole days are working dates. */
    private Object deadline(CalendarSpec spec, Instant start, String duration) {
        if (duration.endsWith("D")) {
            int days = Integer.parseInt(duration.substring(1, duration.length() - 1));
            return maker.apply(spec).plusWorkingDays(start, days, DayEnd.KEEP_TIME);
        }
        List<OpenInterval> breaks = new ArrayList<>(spec.breaks());
        breaks.addAll(vector.pauses());
        CalendarSpec paused =
                new CalendarSpec(spec.zone(), spec.hours(), spec.holidays(), spec.yearly(), spec.overrides(), breaks);
        return maker.apply(paused).plus(start, Duration.parse(duration));
    }

    /** Where a local time falls shows in an interval that starts then. */
    private Object resolved(CalendarSpec spec) {
        LocalDateTime local = LocalDateTime.parse(vector.text("local"));
        LocalDate date = local.toLocalDate();
        TimeRange range = TimeRange.of(local.toLocalTime(), LocalTime.MIDNIGHT);

        CalendarSpec one =
                new CalendarSpec(spec.zone(), Map.of(), Set.of(), Set.of(), Map.of(date, List.of(range)), List.of());
        return maker.apply(one).nextOpen(local.minusDays(2).atZone(spec.zone()).toInstant());
    }
}
