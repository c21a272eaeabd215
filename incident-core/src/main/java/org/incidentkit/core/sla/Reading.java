package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.CalendarSegment;
import org.incidentkit.core.calendar.SegmentCause;

/** Reads and explains one clock on its calendar. */
final class Reading {
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final CountedTime time;
    private final Instant end;

    Reading(BusinessCalendar calendar, Clock clock, Instant until) {
        this.calendar = calendar;
        this.clock = clock;
        this.time = CountedTime.of(calendar, clock);
        Instant last = clock.stoppedAt().filter(stop -> stop.isBefore(until)).orElse(until);
        this.end = last.isBefore(clock.startedAt()) ? clock.startedAt() : last;
    }

    ClockReading read() {
        Duration business = elapsed();
        Duration actual = Duration.between(clock.startedAt(), end);
        Duration paused = Duration.ZERO;
        for (Gap gap : gaps()) {
            Instant to = gap.to().orElse(end);
            actual = actual.minus(Duration.between(gap.from(), to));
            if (gap.cause() == Gap.Cause.PAUSE) {
                paused = paused.plus(calendar.workingTime(gap.from(), to));
            }
        }
        Optional<Duration> remaining = clock.plan()
                .budget()
                .map(budget -> budget.minus(business))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
        return new ClockReading(
                end, business, actual, paused, remaining, clock.plan().exceededBy(business));
    }

    /** The last run counts on past a pause that still lasts: it ends with the pause's start. */
    Duration elapsed() {
        Instant counted = clock.pausedAt().filter(pause -> pause.isBefore(end)).orElse(end);
        return time.until(counted);
    }

    DeadlineExplanation explain() {
        List<ClockSegment> segments = new ArrayList<>();
        Instant from = clock.startedAt();
        for (Gap gap : gaps()) {
            open(from, gap.from(), segments);
            from = gap.to().orElse(end);
            ClockSegment.Cause cause =
                    gap.cause() == Gap.Cause.PAUSE ? ClockSegment.Cause.PAUSED : ClockSegment.Cause.STOPPED;
            segments.add(new ClockSegment(gap.from(), from, cause, gap.reason()));
        }
        open(from, end, segments);
        return new DeadlineExplanation(clock.agreement(), clock.plan(), clock.startedAt(), end, elapsed(), segments);
    }

    /** The gaps up to the end of the reading, the last cut off by it. */
    private List<Gap> gaps() {
        return clock.gaps().stream()
                .filter(gap -> gap.from().isBefore(end))
                .map(gap -> gap.to().filter(to -> !to.isAfter(end)).isPresent() ? gap : gap.endingAt(end))
                .toList();
    }

    private void open(Instant from, Instant to, List<ClockSegment> segments) {
        calendar.explain(from, to).map(Reading::segment).forEach(segments::add);
    }

    private static ClockSegment segment(CalendarSegment segment) {
        return new ClockSegment(segment.start(), segment.end(), cause(segment.cause()), detail(segment.cause()));
    }

    private static ClockSegment.Cause cause(SegmentCause cause) {
        if (cause instanceof SegmentCause.OpenHours) {
            return ClockSegment.Cause.OPEN;
        }
        if (cause instanceof SegmentCause.OpenByOverride) {
            return ClockSegment.Cause.OPEN_BY_OVERRIDE;
        }
        if (cause instanceof SegmentCause.Holiday) {
            return ClockSegment.Cause.HOLIDAY;
        }
        if (cause instanceof SegmentCause.Break) {
            return ClockSegment.Cause.BREAK;
        }
        return cause instanceof SegmentCause.ClosedByOverride
                ? ClockSegment.Cause.CLOSED_BY_OVERRIDE
                : ClockSegment.Cause.CLOSED;
    }

    private static String detail(SegmentCause cause) {
        if (cause instanceof SegmentCause.Holiday holiday) {
            return holiday.name();
        }
        return cause instanceof SegmentCause.Break taken ? taken.reason() : "";
    }
}
