package org.incidentkit.core.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins and cuts short lists of intervals. */
final class Cuts {
    private Cuts() {}

    /** The same open time in order, those that touch or overlap being one. */
    static List<OpenInterval> joined(List<OpenInterval> intervals) {
        List<OpenInterval> joined = new ArrayList<>();
        for (OpenInterval next : intervals.stream()
                .sorted(Comparator.comparing(OpenInterval::start))
                .toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && !joined.get(last).end().isBefore(next.start())) {
                Instant end = later(joined.get(last).end(), next.end());
                joined.set(last, new OpenInterval(joined.get(last).start(), end));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    /** What breaks, given in order of their start, leave of intervals. */
    static List<OpenInterval> without(List<OpenInterval> intervals, List<Closure> closures) {
        List<OpenInterval> rest = new ArrayList<>();
        for (OpenInterval interval : intervals) {
            Instant cursor = interval.start();
            for (Closure closure : closures) {
                add(rest, cursor, earlier(closure.from(), interval.end()));
                cursor = later(cursor, closure.to());
            }
            add(rest, cursor, interval.end());
        }
        return List.copyOf(rest);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static void add(List<OpenInterval> intervals, Instant start, Instant end) {
        if (start.isBefore(end)) {
            intervals.add(new OpenInterval(start, end));
        }
    }
}
