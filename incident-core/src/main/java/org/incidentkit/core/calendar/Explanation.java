package org.incidentkit.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names the cause of every part of a span of one schedule, date by date. */
final class Explanation {
    /** An overnight range ends before the second midnight after its start; a skipped date in between adds one. */
    private static final int DATES_BACK = 2;

    private final Schedule schedule;
    private final DateIntervals dates;

    Explanation(Schedule schedule, DateIntervals dates) {
        this.schedule = schedule;
        this.dates = dates;
    }

    Stream<CalendarSegment> segments(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, schedule.zone()).minusDays(1);
        return Stream.iterate(first, date -> date.plusDays(1))
                .takeWhile(date -> dates.startOf(date).isBefore(to))
                .flatMap(date -> ofDate(
                        date, Cuts.later(from, dates.startOf(date)), Cuts.earlier(to, dates.startOf(date.plusDays(1))))
                        .stream());
    }

    private List<CalendarSegment> ofDate(LocalDate date, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        List<Owned> owned = new ArrayList<>();
        for (LocalDate owner = date.minusDays(DATES_BACK); !owner.isAfter(date); owner = owner.plusDays(1)) {
            DayPlan plan = schedule.plan(owner);
            dates.joined(owner, plan.ranges()).forEach(interval -> owned.add(new Owned(interval, plan.open())));
        }
        SegmentCause closed = schedule.plan(date).closed();
        List<CalendarSegment> segments = new ArrayList<>();
        Instant start = from;
        for (Instant end : cuts(owned, from, to)) {
            segments.add(new CalendarSegment(start, end, cause(start, owned, closed)));
            start = end;
        }
        return segments;
    }

    /** Where the cause may change, after the start and up to the end. */
    private Set<Instant> cuts(List<Owned> owned, Instant from, Instant to) {
        TreeSet<Instant> cuts = new TreeSet<>();
        for (Owned one : owned) {
            cuts.add(one.interval().start());
            cuts.add(one.interval().end());
        }
        for (Closure closure : schedule.definition().closures()) {
            if (closure.from().isBefore(to) && closure.to().isAfter(from)) {
                cuts.add(closure.from());
                cuts.add(closure.to());
            }
        }
        cuts.add(to);
        return new TreeSet<>(cuts.subSet(from, false, to, true));
    }

    private SegmentCause cause(Instant at, List<Owned> owned, SegmentCause closed) {
        for (int i = owned.size() - 1; i >= 0; i--) {
            OpenInterval interval = owned.get(i).interval();
            if (!at.isBefore(interval.start()) && at.isBefore(interval.end())) {
                return breakAt(at, owned.get(i).cause());
            }
        }
        return closed;
    }

    private SegmentCause breakAt(Instant at, SegmentCause open) {
        for (Closure closure : schedule.definition().closures()) {
            if (closure.covers(at)) {
                return new SegmentCause.Break(closure.reason());
            }
        }
        return open;
    }

    /** An interval of a date and what its open time is called. */
    private record Owned(OpenInterval interval, SegmentCause cause) {}
}
