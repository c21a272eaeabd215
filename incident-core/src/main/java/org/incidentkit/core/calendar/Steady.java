package org.incidentkit.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a schedule is the same for ever: closed before its first and after its last override, or open around the clock
 * outside its exceptions. There a chunk needs no dates, so that "never" is answered at once.
 */
record Steady(Chunk chunk, long firstChange, long lastChange) {
    /** No zone is further from UTC than 18 hours and no range reaches further than two days. */
    private static final int MARGIN_DAYS = 4;

    private static final int DATES_OF_YEAR = 366;

    boolean covers(long index) {
        return index < firstChange || index > lastChange;
    }

    static Optional<Steady> of(Definition definition, Map<DayOfWeek, DayPlan> weekly) {
        boolean everyDate =
                definition.layers().stream().anyMatch(l -> l.yearly().size() == DATES_OF_YEAR);
        if (everyDate || weekly.values().stream().allMatch(plan -> plan.ranges().isEmpty())) {
            return Optional.of(closed(definition));
        }
        boolean exact = definition.layers().stream()
                .allMatch(l -> l.yearly().isEmpty() && l.providers().isEmpty());
        boolean always = weekly.values().stream().allMatch(plan -> wholeDay(plan.ranges()));
        return exact && always ? Optional.of(open(definition)) : Optional.empty();
    }

    private static Steady closed(Definition definition) {
        List<LocalDate> dates = new ArrayList<>();
        definition.layers().forEach(layer -> dates.addAll(layer.overrides().keySet()));
        return between(Chunk.CLOSED, dates, List.of());
    }

    private static Steady open(Definition definition) {
        List<LocalDate> dates = new ArrayList<>();
        for (Layer layer : definition.layers()) {
            dates.addAll(layer.overrides().keySet());
            dates.addAll(layer.holidays().keySet());
        }
        List<Long> breaks = new ArrayList<>();
        for (Closure closure : definition.closures()) {
            breaks.add(Chunk.indexOf(closure.from()));
            breaks.add(Chunk.indexOf(closure.to()));
        }
        return between(Chunk.OPEN, dates, breaks);
    }

    private static Steady between(Chunk chunk, List<LocalDate> dates, List<Long> chunks) {
        List<Long> changes = new ArrayList<>(chunks);
        for (LocalDate date : dates) {
            changes.add(indexOf(date.minusDays(MARGIN_DAYS)));
            changes.add(indexOf(date.plusDays(MARGIN_DAYS)));
        }
        long first = changes.stream().min(Comparator.naturalOrder()).orElse(Long.MAX_VALUE);
        long last = changes.stream().max(Comparator.naturalOrder()).orElse(Long.MIN_VALUE);
        return new Steady(chunk, first, last);
    }

    private static long indexOf(LocalDate date) {
        return Chunk.indexOf(Instant.ofEpochSecond(date.toEpochDay() * TimeRange.DAY));
    }

    private static boolean wholeDay(List<TimeRange> ranges) {
        int reached = 0;
        for (TimeRange range : ranges) {
            if (range.fromSecond() > reached) {
                return false;
            }
            reached = Math.max(reached, range.toSecond());
        }
        return reached >= TimeRange.DAY;
    }
}
