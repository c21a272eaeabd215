package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The slow truth about some days: whether each minute is open. Local times are found by looking through the minutes,
 * not by asking the zone for them. All times of a spec are whole minutes here.
 */
final class MinuteModel {
    private static final int BEFORE = 4;

    private final ZoneId zone;
    private final Instant origin;
    private final LocalDateTime[] local;
    private final boolean[] open;
    private final Map<LocalDateTime, Integer> firstShown = new HashMap<>();
    private final Map<LocalDate, BitSet> own = new HashMap<>();

    /** Covers the days from a date on; answers are asked of its middle only. */
    MinuteModel(CalendarSpec spec, LocalDate first, int days) {
        this.zone = spec.zone();
        this.origin = first.minusDays(BEFORE).atStartOfDay(spec.zone()).toInstant();
        int minutes = (days + 2 * BEFORE) * 1_440;
        this.local = new LocalDateTime[minutes];
        this.open = new boolean[minutes];
        for (int i = 0; i < minutes; i++) {
            local[i] = LocalDateTime.ofInstant(at(i), spec.zone());
            firstShown.putIfAbsent(local[i], i);
        }
        LocalDate last = first.plusDays(days + 2L);
        first.minusDays(BEFORE).datesUntil(last).forEach(date -> mark(spec, date));
        own.keySet().removeIf(date -> date.isBefore(first.minusDays(2)) || !date.isBefore(first.plusDays(days)));
        for (int i = 0; i < minutes; i++) {
            Instant minute = at(i);
            open[i] &= spec.breaks().stream().noneMatch(b -> !minute.isBefore(b.start()) && minute.isBefore(b.end()));
        }
    }

    /** Takes out what the other, of the same days and zone, has closed. */
    MinuteModel and(MinuteModel other) {
        for (int i = 0; i < open.length; i++) {
            open[i] &= other.open[i];
        }
        return this;
    }

    ZoneId zone() {
        return zone;
    }

    boolean isOpen(Instant instant) {
        return open[index(instant)];
    }

    /** The open time of an ordered span, which may cut minutes. */
    Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (int i = index(from); at(i).isBefore(to); i++) {
            if (open[i]) {
                sum = sum.plus(Duration.between(Cuts.later(from, at(i)), Cuts.earlier(to, at(i + 1))));
            }
        }
        return sum;
    }

    /** Where the open time that belongs to a date ends; empty when it has none, or is not in the middle of the model. */
    Optional<Instant> lastClosing(LocalDate date) {
        BitSet minutes = own.getOrDefault(date, new BitSet());
        int last = minutes.length() - 1;
        while (last >= 0 && !open[last]) {
            last = minutes.previousSetBit(last - 1);
        }
        return last < 0 ? Optional.empty() : Optional.of(at(last + 1));
    }

    private void mark(CalendarSpec spec, LocalDate date) {
        boolean exists =
                Arrays.stream(local).anyMatch(time -> time.toLocalDate().equals(date));
        if (exists) {
            for (TimeRange range : spec.rangesOf(date)) {
                LocalDateTime midnight = date.atStartOfDay();
                int start = find(midnight.plusSeconds(range.fromSecond()));
                int end = find(midnight.plusSeconds(range.toSecond()));
                if (start < end) {
                    Arrays.fill(open, start, end, true);
                    own.computeIfAbsent(date, any -> new BitSet()).set(start, end);
                }
            }
        }
    }

    /** The first minute that shows a local time; in a gap, as far behind its end as the time lies behind its start. */
    private int find(LocalDateTime time) {
        Integer shown = firstShown.get(time);
        if (shown != null) {
            return shown;
        }
        for (int i = 1; i < local.length; i++) {
            if (local[i - 1].isBefore(time)
                    && local[i].isAfter(time)
                    && local[i].isAfter(local[i - 1].plusMinutes(1))) {
                return i + (int) ChronoUnit.MINUTES.between(local[i - 1].plusMinutes(1), time);
            }
        }
        throw new IllegalArgumentException(time + " is not covered by the model");
    }

    private Instant at(int minute) {
        return origin.plus(minute, ChronoUnit.MINUTES);
    }

    private int index(Instant instant) {
        return (int) ChronoUnit.MINUTES.between(origin, instant);
    }
}
