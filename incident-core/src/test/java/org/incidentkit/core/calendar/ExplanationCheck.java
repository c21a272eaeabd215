package org.incidentkit.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every explanation of an ordered span keeps. */
final class ExplanationCheck {
    private ExplanationCheck() {}

    static void check(BusinessCalendar calendar, Instant from, Instant to) {
        List<CalendarSegment> segments = calendar.explain(from, to).toList();
        Instant reached = from;
        Duration counted = Duration.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            CalendarSegment segment = segments.get(i);
            assertThat(segment.start()).isEqualTo(reached);
            assertThat(calendar.isOpen(segment.start())).as("%s", segment).isEqualTo(segment.counted());
            assertThat(calendar.isOpen(segment.end().minusNanos(1))).isEqualTo(segment.counted());
            if (i > 0) {
                assertThat(segment.cause()).isNotEqualTo(segments.get(i - 1).cause());
            }
            counted = segment.counted() ? counted.plus(segment.length()) : counted;
            reached = segment.end();
        }
        assertThat(reached).isEqualTo(to);
        assertThat(counted).isEqualTo(calendar.workingTime(from, to));
    }
}
