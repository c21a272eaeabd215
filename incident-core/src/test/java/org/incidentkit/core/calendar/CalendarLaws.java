package org.incidentkit.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Laws that every right clock keeps; each is asked of one random calendar and three random instants of a seed. */
final class CalendarLaws {
    private static final Duration LIFETIME = Duration.ofDays(20_000);

    private final WorkClock clock;
    private final MinuteModel model;
    private final ZoneId zone;
    private final Instant a;
    private final Instant b;
    private final Instant c;

    private CalendarLaws(WorkClock clock, MinuteModel model, List<Instant> instants) {
        this.clock = clock;
        this.model = model;
        this.zone = model.zone();
        this.a = instants.get(0);
        this.b = instants.get(1);
        this.c = instants.get(2);
    }

    static CalendarLaws of(long seed, WorkClock clock) {
        return of(seed, clock, model(seed, CalendarArbitraries.spec(seed)));
    }

    static MinuteModel model(long seed, CalendarSpec spec) {
        return new MinuteModel(spec, CalendarArbitraries.night(seed).date().minusDays(3), 8);
    }

    static CalendarLaws of(long seed, WorkClock clock, MinuteModel model) {
        Random random = new Random(seed * 31 + 7);
        return new CalendarLaws(
                clock,
                model,
                List.of(
                        CalendarArbitraries.instant(seed, random),
                        CalendarArbitraries.instant(seed, random),
                        CalendarArbitraries.instant(seed, random)));
    }

    void checkAll() {
        modelAgrees();
        additive();
        signed();
        plusIsEarliest();
        minusIsLatest();
        openings();
        closings();
        intervalsTile();
        backwardsMirrorsForwards();
        workingDatesAreCounted();
    }

    void modelAgrees() {
        assertThat(clock.isOpen(a)).as("isOpen %s", a).isEqualTo(model.isOpen(a));
        LocalDate date = a.atZone(zone).toLocalDate();
        assertThat(clock.isWorkingDay(date))
                .as("isWorkingDay %s", date)
                .isEqualTo(model.lastClosing(date).isPresent());
        Instant from = Cuts.earlier(a, b);
        Instant to = Cuts.later(a, b);
        assertThat(clock.workingTime(from, to))
                .as("workingTime %s %s", from, to)
                .isEqualTo(model.workingTime(from, to));
    }

    void additive() {
        assertThat(clock.workingTime(a, b).plus(clock.workingTime(b, c))).isEqualTo(clock.workingTime(a, c));
    }

    void signed() {
        assertThat(clock.workingTime(b, a)).isEqualTo(clock.workingTime(a, b).negated());
        if (!b.isBefore(a)) {
            assertThat(clock.workingTime(a, b)).isBetween(Duration.ZERO, Duration.between(a, b));
        }
    }

    /** The amount is used up at the answer and not an instant before. */
    void plusIsEarliest() {
        for (Duration amount : amounts()) {
            Optional<Instant> end = clock.plus(a, amount);
            if (end.isEmpty()) {
                assertThat(clock.workingTime(a, a.plus(LIFETIME))).isLessThan(amount);
                continue;
            }
            assertThat(clock.workingTime(a, end.get()))
                    .as("plus %s %s", a, amount)
                    .isEqualTo(amount);
            if (!amount.isZero()) {
                assertThat(clock.isOpen(end.get().minusNanos(1)))
                        .as("lands on %s", end)
                        .isTrue();
            }
        }
        assertThat(clock.plus(a, Duration.ZERO)).contains(a);
    }

    void minusIsLatest() {
        for (Duration amount : amounts()) {
            Optional<Instant> start = clock.minus(b, amount);
            if (start.isEmpty()) {
                assertThat(clock.workingTime(b.minus(LIFETIME), b)).isLessThan(amount);
                continue;
            }
            assertThat(clock.workingTime(start.get(), b))
                    .as("minus %s %s", b, amount)
                    .isEqualTo(amount);
            if (!amount.isZero()) {
                assertThat(clock.isOpen(start.get())).as("lands on %s", start).isTrue();
            }
        }
    }

    void openings() {
        Optional<Instant> next = clock.nextOpen(a);
        if (clock.isOpen(a)) {
            assertThat(next).contains(a);
        } else if (next.isPresent()) {
            assertThat(next.get()).isAfter(a);
            assertThat(clock.isOpen(next.get())).isTrue();
            assertThat(clock.isOpen(next.get().minusNanos(1))).isFalse();
            assertThat(clock.workingTime(a, next.get())).isEqualTo(Duration.ZERO);
        }
        clock.previousOpen(a).ifPresent(opening -> {
            assertThat(opening).isBeforeOrEqualTo(a);
            assertThat(clock.isOpen(opening)).isTrue();
            assertThat(clock.isOpen(opening.minusNanos(1))).isFalse();
        });
    }

    void closings() {
        clock.nextClose(a).ifPresent(closing -> {
            assertThat(closing).isAfter(a);
            assertThat(clock.isOpen(closing))
                    .as("open at its closing %s", closing)
                    .isFalse();
            assertThat(clock.isOpen(closing.minusNanos(1))).isTrue();
            Instant start = clock.nextOpen(a).orElseThrow();
            assertThat(clock.workingTime(a, closing)).isEqualTo(Duration.between(start, closing));
        });
        clock.previousClose(a).ifPresent(closing -> {
            assertThat(closing).isBeforeOrEqualTo(a);
            assertThat(clock.isOpen(closing.minusNanos(1))).isTrue();
            assertThat(clock.workingTime(closing, a)).isEqualTo(Duration.ZERO);
            assertThat(closing.equals(a)).isEqualTo(clock.isOpen(a.minusNanos(1)));
        });
    }

    void intervalsTile() {
        Instant from = Cuts.earlier(a, b);
        Instant to = Cuts.later(a, b);
        Instant reached = from;
        Duration sum = Duration.ZERO;
        for (OpenInterval interval : clock.intervals(from, to).toList()) {
            if (reached.isAfter(from)) {
                assertThat(interval.start()).as("touches the one before").isAfter(reached);
            }
            assertThat(interval.start()).isAfterOrEqualTo(reached);
            assertThat(interval.end()).isBeforeOrEqualTo(to);
            sum = sum.plus(interval.length());
            reached = interval.end();
        }
        assertThat(sum).isEqualTo(clock.workingTime(from, to));
    }

    void backwardsMirrorsForwards() {
        Instant to = Cuts.later(a, b);
        Instant from = Cuts.earlier(a, b);
        List<OpenInterval> back = clock.intervalsBefore(to)
                .takeWhile(interval -> interval.end().isAfter(from))
                .map(interval -> new OpenInterval(Cuts.later(interval.start(), from), interval.end()))
                .sorted(Comparator.comparing(OpenInterval::start))
                .toList();
        assertThat(back).isEqualTo(clock.intervals(from, to).toList());
    }

    /** The start date is never counted, every working date after it is, and the wall time stays. */
    void workingDatesAreCounted() {
        ZonedDateTime start = a.atZone(zone);
        for (int days : new int[] {1, 3, -2}) {
            LocalDate date = start.toLocalDate();
            int step = Integer.signum(days);
            int tries = 0;
            for (int left = Math.abs(days); left > 0 && tries < 30; tries++) {
                date = date.plusDays(step);
                left = clock.isWorkingDay(date) ? left - 1 : left;
            }
            if (tries < 30) {
                assertThat(clock.plusWorkingDays(a, days, DayEnd.KEEP_TIME))
                        .contains(date.atTime(start.toLocalTime()).atZone(zone).toInstant());
                Instant closing =
                        clock.plusWorkingDays(a, days, DayEnd.END_OF_DAY).orElseThrow();
                assertThat(clock.isOpen(closing.minusNanos(1))).isTrue();
                model.lastClosing(date)
                        .ifPresent(
                                last -> assertThat(closing).as("last closing").isEqualTo(last));
            }
        }
        assertThat(clock.plusWorkingDays(a, 0, DayEnd.KEEP_TIME)).contains(a);
    }

    /** Among them the time up to the next closing, which is used up exactly there. */
    private List<Duration> amounts() {
        if (clock.nextOpen(a).isEmpty() || clock.previousClose(b).isEmpty()) {
            return List.of();
        }
        Duration toClosing =
                clock.nextClose(a).map(closing -> clock.workingTime(a, closing)).orElse(Duration.ZERO);
        Duration fromOpening = clock.previousOpen(b)
                .map(opening -> clock.workingTime(opening, b))
                .orElse(Duration.ZERO);
        return List.of(toClosing, fromOpening, Duration.ofNanos(1), Duration.ofMinutes(47), Duration.ofHours(13));
    }
}
