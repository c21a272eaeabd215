package org.incidentkit.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Spans of years, over the borders of the index and of what it keeps. */
class LongSpanProperties {
    private static final long FROM_1955 = -473_385_600L;
    private static final long TO_2115 = 4_575_744_000L;

    @Property(tries = 60)
    void working_time_and_plus_equal_the_plain_walk(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @LongRange(min = FROM_1955, max = TO_2115) long second,
            @ForAll @IntRange(min = 0, max = 3_000) int days) {
        CalendarSpec spec = CalendarArbitraries.spec(seed);
        BusinessCalendar calendar = spec.calendar();
        DayByDayWalk walk = new DayByDayWalk(spec.zone(), spec::rangesOf, spec.breaks());
        Instant from = Instant.ofEpochSecond(second, seed);
        Instant to = from.plus(Duration.ofDays(days)).plusNanos(seed * 977);
        Duration time = walk.workingTime(from, to);
        assertThat(calendar.workingTime(from, to)).isEqualTo(time);
        assertThat(calendar.workingTime(to, from)).isEqualTo(time.negated());
        if (!time.isZero()) {
            Optional<Instant> end = walk.plus(from, time);
            assertThat(calendar.plus(from, time)).isEqualTo(end);
            assertThat(calendar.minus(from, time.negated())).isEqualTo(end);
            Instant start = calendar.minus(to, time).orElseThrow();
            assertThat(calendar.workingTime(start, to)).isEqualTo(time);
            assertThat(calendar.isOpen(start)).isTrue();
            assertThat(calendar.plus(to, time.negated())).contains(start);
        }
    }

    @Property(tries = 100)
    void working_dates_equal_the_plain_walk(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = -40, max = 40) int days) {
        CalendarSpec spec = CalendarArbitraries.spec(seed);
        Instant start = CalendarArbitraries.instant(seed, new Random(seed));
        if (spec.hours().isEmpty()) {
            return;
        }
        WalkClock walk = new WalkClock(spec);
        for (DayEnd end : DayEnd.values()) {
            if (days != 0 || end == DayEnd.KEEP_TIME) {
                assertThat(spec.calendar().plusWorkingDays(start, days, end))
                        .isEqualTo(walk.plusWorkingDays(start, days, end));
            }
        }
    }

    @Property(tries = 40)
    void questions_in_any_order_have_the_same_answers(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @LongRange(min = FROM_1955, max = TO_2115) long one,
            @ForAll @LongRange(min = FROM_1955, max = TO_2115) long other) {
        CalendarSpec spec = CalendarArbitraries.spec(seed);
        BusinessCalendar used = spec.calendar();
        Instant a = Instant.ofEpochSecond(one);
        Instant b = Instant.ofEpochSecond(other);
        used.isOpen(a);
        used.isOpen(b);
        assertThat(used.workingTime(a, b)).isEqualTo(spec.calendar().workingTime(a, b));
        assertThat(used.nextOpen(b)).isEqualTo(spec.calendar().nextOpen(b));
        assertThat(used.plus(a, Duration.ofDays(400))).isEqualTo(spec.calendar().plus(a, Duration.ofDays(400)));
        assertThat(used.minus(b, Duration.ofDays(400)))
                .isEqualTo(spec.calendar().minus(b, Duration.ofDays(400)));
    }
}
