package org.incidentkit.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Places the hours of many dates in a row. It remembers a stretch without clock changes, so that most dates need no
 * look-up in the zone's rules. Used by one thread.
 */
final class QuietDates {
    /** No time of a date lies further from its midnight in UTC than this, overnight hours and zones taken together. */
    private static final int MARGIN = 4;

    private final DateIntervals dates;
    private final ZoneRules rules;
    private long quietFrom = 1;
    private long quietTo = 0;
    private int offset;

    QuietDates(DateIntervals dates) {
        this.dates = dates;
        this.rules = dates.rules();
    }

    void forEach(LocalDate date, List<TimeRange> ranges, DateIntervals.Sink sink) {
        if (ranges.isEmpty()) {
            return;
        }
        long day = date.toEpochDay();
        if (!isQuiet(day)) {
            settle(day);
        }
        if (!isQuiet(day)) {
            dates.forEach(date, ranges, sink);
            return;
        }
        long midnight = day * TimeRange.DAY - offset;
        for (int i = 0; i < ranges.size(); i++) {
            sink.accept(
                    midnight + ranges.get(i).fromSecond(),
                    midnight + ranges.get(i).toSecond());
        }
    }

    private boolean isQuiet(long day) {
        return day >= quietFrom && day <= quietTo;
    }

    private void settle(long day) {
        Instant before = Instant.ofEpochSecond((day - MARGIN) * TimeRange.DAY);
        ZoneOffsetTransition next = rules.nextTransition(before);
        quietFrom = day;
        quietTo = next == null ? Long.MAX_VALUE : Math.floorDiv(next.toEpochSecond(), TimeRange.DAY) - MARGIN;
        offset = rules.getOffset(before).getTotalSeconds();
    }
}
