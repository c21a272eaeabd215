package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers every question from the day-by-day walk. Right as it stands; subclasses are wrong on purpose. */
class WalkClock implements WorkClock {
    private static final int AROUND = 60;

    /** The ends of what was looked at are no closings. */
    private static final Duration SURE = Duration.ofDays(AROUND - 3L);

    private final CalendarSpec spec;
    private final DayByDayWalk walk;

    WalkClock(CalendarSpec spec, DayByDayWalk walk) {
        this.spec = spec;
        this.walk = walk;
    }

    WalkClock(CalendarSpec spec) {
        this(spec, new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks()));
    }

    CalendarSpec spec() {
        return spec;
    }

    /** Open time around an instant, touching intervals joined. */
    List<OpenInterval> around(Instant instant) {
        List<OpenInterval> intervals = new ArrayList<>();
        LocalDate middle = walk.dateOf(instant);
        middle.minusDays(AROUND).datesUntil(middle.plusDays(AROUND)).forEach(d -> intervals.addAll(walk.ofDate(d)));
        return joined(intervals);
    }

    List<OpenInterval> joined(List<OpenInterval> intervals) {
        return Cuts.joined(intervals);
    }

    boolean contains(OpenInterval interval, Instant instant) {
        return !instant.isBefore(interval.start()) && instant.isBefore(interval.end());
    }

    @Override
    public boolean isOpen(Instant instant) {
        return around(instant).stream().anyMatch(interval -> contains(interval, instant));
    }

    @Override
    public Optional<Instant> nextOpen(Instant instant) {
        return around(instant).stream()
                .filter(interval -> interval.end().isAfter(instant))
                .map(interval -> Cuts.later(interval.start(), instant))
                .findFirst();
    }

    @Override
    public Optional<Instant> nextClose(Instant instant) {
        return around(instant).stream()
                .map(OpenInterval::end)
                .filter(end -> end.isAfter(instant) && end.isBefore(instant.plus(SURE)))
                .findFirst();
    }

    @Override
    public Optional<Instant> previousOpen(Instant instant) {
        return newestFirst(around(instant)).stream()
                .map(OpenInterval::start)
                .filter(start -> !start.isAfter(instant) && start.isAfter(instant.minus(SURE)))
                .findFirst();
    }

    @Override
    public Optional<Instant> previousClose(Instant instant) {
        return newestFirst(around(instant)).stream()
                .filter(interval -> interval.start().isBefore(instant))
                .map(interval -> Cuts.earlier(interval.end(), instant))
                .findFirst();
    }

    @Override
    public Duration workingTime(Instant from, Instant to) {
        return walk.workingTime(from, to);
    }

    @Override
    public Optional<Instant> plus(Instant start, Duration amount) {
        return amount.isZero() ? Optional.of(start) : walk.plus(start, amount);
    }

    @Override
    public Optional<Instant> minus(Instant end, Duration amount) {
        if (amount.isZero()) {
            return Optional.of(end);
        }
        Duration left = amount;
        for (OpenInterval interval : newestFirst(around(end))) {
            if (interval.start().isBefore(end)) {
                Instant stop = Cuts.earlier(interval.end(), end);
                Duration length = Duration.between(interval.start(), stop);
                if (walk.usedUp(left, length)) {
                    return Optional.of(stop.minus(left));
                }
                left = left.minus(length);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Instant> plusWorkingDays(Instant start, int days, DayEnd end) {
        if (days == 0) {
            return Optional.of(start);
        }
        LocalTime time = ZonedDateTime.ofInstant(start, spec.zone()).toLocalTime();
        LocalDate date = walk.dateOf(start);
        for (int left = Math.abs(days); left > 0; ) {
            date = date.plusDays(Integer.signum(days));
            left = isWorkingDay(date) ? left - 1 : left;
        }
        return end == DayEnd.END_OF_DAY
                ? lastClosing(date)
                : Optional.of(ZonedDateTime.of(date, time, spec.zone()).toInstant());
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return !walk.ofDate(date).isEmpty();
    }

    @Override
    public boolean isHoliday(LocalDate date) {
        return spec.isHoliday(date);
    }

    @Override
    public Stream<OpenInterval> intervals(Instant from, Instant to) {
        return around(from).stream()
                .filter(interval ->
                        interval.end().isAfter(from) && interval.start().isBefore(to))
                .map(interval ->
                        new OpenInterval(Cuts.later(interval.start(), from), Cuts.earlier(interval.end(), to)));
    }

    @Override
    public Stream<OpenInterval> intervalsBefore(Instant instant) {
        return newestFirst(around(instant)).stream()
                .filter(interval -> interval.start().isBefore(instant))
                .map(interval -> new OpenInterval(interval.start(), Cuts.earlier(interval.end(), instant)));
    }

    /** Not the end of the last opening: a gap of the clock may move a range into a later-ending one. */
    private Optional<Instant> lastClosing(LocalDate date) {
        return walk.ofDate(date).stream().map(OpenInterval::end).max(Comparator.naturalOrder());
    }

    private static List<OpenInterval> newestFirst(List<OpenInterval> intervals) {
        List<OpenInterval> reversed = new ArrayList<>(intervals);
        Collections.reverse(reversed);
        return reversed;
    }
}
