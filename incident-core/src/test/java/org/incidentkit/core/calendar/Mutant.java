package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Wrong calendars, each with one mistake that a real desk has made. */
enum Mutant {
    NO_DAYLIGHT_SAVING(spec -> walk(spec, new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks()) {
        @Override
        Instant at(LocalDate date, int second) {
            ZoneOffset standard = spec.zone()
                    .getRules()
                    .getStandardOffset(date.atStartOfDay(ZoneOffset.UTC).toInstant());
            return date.atStartOfDay(standard).plusSeconds(second).toInstant();
        }
    })),
    DAYS_ARE_24_HOURS(spec -> walk(spec, new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks()) {
        @Override
        Instant at(LocalDate date, int second) {
            return date.atStartOfDay(spec.zone()).toInstant().plusSeconds(second);
        }
    })),
    GAP_SNAPS_TO_ITS_END(spec -> walk(spec, new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks()) {
        @Override
        Instant at(LocalDate date, int second) {
            LocalDateTime local = date.atStartOfDay().plusSeconds(second);
            var transition = spec.zone().getRules().getTransition(local);
            return transition != null && transition.isGap() ? transition.getInstant() : super.at(date, second);
        }
    })),
    OVERLAP_TAKES_THE_LATER_OFFSET(spec -> walk(spec, new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks()) {
        @Override
        Instant at(LocalDate date, int second) {
            return date.atStartOfDay()
                    .plusSeconds(second)
                    .atZone(spec.zone())
                    .withLaterOffsetAtOverlap()
                    .toInstant();
        }
    })),
    SKIPPED_DATE_IS_WORKED(spec -> walk(spec, new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks()) {
        @Override
        boolean exists(LocalDate date) {
            return true;
        }
    })),
    CLOSING_INSTANT_IS_OPEN(spec -> new WalkClock(spec) {
        @Override
        boolean contains(OpenInterval interval, Instant instant) {
            return super.contains(interval, instant) || instant.equals(interval.end());
        }
    }),
    LANDS_ON_THE_NEXT_OPENING(spec -> walk(spec, new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks()) {
        @Override
        boolean usedUp(Duration left, Duration length) {
            return left.compareTo(length) < 0;
        }
    })),
    HOLIDAYS_IGNORED(spec -> new WalkClock(
            new CalendarSpec(spec.zone(), spec.hours(), Set.of(), Set.of(), spec.overrides(), spec.breaks()))),
    YEARLY_HOLIDAYS_IGNORED(spec -> new WalkClock(new CalendarSpec(
            spec.zone(), spec.hours(), spec.holidays(), Set.<MonthDay>of(), spec.overrides(), spec.breaks()))),
    OVERRIDES_IGNORED(spec -> new WalkClock(
            new CalendarSpec(spec.zone(), spec.hours(), spec.holidays(), spec.yearly(), Map.of(), spec.breaks()))),
    HOLIDAY_BEATS_OVERRIDE(spec -> walk(
            spec,
            new DayByDayWalk(
                    spec.zone(), date -> spec.isHoliday(date) ? List.of() : spec.rangesOf(date), spec.breaks()))),
    BREAKS_IGNORED(spec -> new WalkClock(
            new CalendarSpec(spec.zone(), spec.hours(), spec.holidays(), spec.yearly(), spec.overrides(), List.of()))),
    OVERNIGHT_BELONGS_TO_THE_END_DAY(spec ->
            walk(spec, new DayByDayWalk(spec.zone(), date -> splitAtMidnight(spec, date), spec.breaks()))),
    TWENTY_FOUR_IS_ONE_MINUTE_TO(spec -> walk(spec, new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks()) {
        @Override
        Instant at(LocalDate date, int second) {
            return super.at(date, second == TimeRange.DAY ? second - 60 : second);
        }
    })),
    TOUCHING_INTERVALS_ARE_TWO(spec -> new WalkClock(spec) {
        @Override
        List<OpenInterval> joined(List<OpenInterval> intervals) {
            return intervals;
        }
    }),
    REVERSED_SPANS_ARE_ZERO(spec -> new WalkClock(spec) {
        @Override
        public Duration workingTime(Instant from, Instant to) {
            return to.isBefore(from) ? Duration.ZERO : super.workingTime(from, to);
        }
    }),
    ROUNDED_TO_SECONDS(spec -> new WalkClock(spec) {
        @Override
        public Duration workingTime(Instant from, Instant to) {
            return Duration.ofSeconds(super.workingTime(from, to).getSeconds());
        }
    }),
    START_DATE_IS_COUNTED(spec -> new WalkClock(spec) {
        @Override
        public Optional<Instant> plusWorkingDays(Instant start, int days, DayEnd end) {
            boolean counted = isWorkingDay(LocalDate.ofInstant(start, spec.zone()));
            return super.plusWorkingDays(start, counted ? days - Integer.signum(days) : days, end);
        }
    }),
    DAYS_SNAP_INTO_HOURS(spec -> new WalkClock(spec) {
        @Override
        public Optional<Instant> plusWorkingDays(Instant start, int days, DayEnd end) {
            return super.plusWorkingDays(start, days, end).flatMap(this::nextOpen);
        }
    }),
    ZERO_ROLLS_TO_THE_OPENING(spec -> new WalkClock(spec) {
        @Override
        public Optional<Instant> plus(Instant start, Duration amount) {
            return amount.isZero() ? nextOpen(start) : super.plus(start, amount);
        }
    });

    private final Function<CalendarSpec, WorkClock> maker;

    Mutant(Function<CalendarSpec, WorkClock> maker) {
        this.maker = maker;
    }

    WorkClock of(CalendarSpec spec) {
        return maker.apply(spec);
    }

    private static WorkClock walk(CalendarSpec spec, DayByDayWalk walk) {
        return new WalkClock(spec, walk);
    }

    /** The evening is governed by its own date, the morning after by the next. */
    private static List<TimeRange> splitAtMidnight(CalendarSpec spec, LocalDate date) {
        List<TimeRange> ranges = new ArrayList<>();
        boolean holiday = spec.isHoliday(date);
        for (TimeRange range : spec.hours().getOrDefault(date.minusDays(1).getDayOfWeek(), List.of())) {
            if (range.overnight() && !holiday) {
                ranges.add(TimeRange.of(LocalTime.MIDNIGHT, LocalTime.ofSecondOfDay(range.toSecond() - TimeRange.DAY)));
            }
        }
        for (TimeRange range : spec.rangesOf(date)) {
            ranges.add(range.overnight() ? new TimeRange(range.fromSecond(), TimeRange.DAY) : range);
        }
        return ranges;
    }
}
