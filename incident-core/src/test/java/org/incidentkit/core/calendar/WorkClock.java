package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What laws and vectors ask, so that the calendar and deliberately wrong copies answer the same questions. */
interface WorkClock {
    boolean isOpen(Instant instant);

    Optional<Instant> nextOpen(Instant instant);

    Optional<Instant> nextClose(Instant instant);

    Optional<Instant> previousOpen(Instant instant);

    Optional<Instant> previousClose(Instant instant);

    Duration workingTime(Instant from, Instant to);

    Optional<Instant> plus(Instant start, Duration amount);

    Optional<Instant> minus(Instant end, Duration amount);

    Optional<Instant> plusWorkingDays(Instant start, int days, DayEnd end);

    boolean isWorkingDay(LocalDate date);

    boolean isHoliday(LocalDate date);

    Stream<OpenInterval> intervals(Instant from, Instant to);

    Stream<OpenInterval> intervalsBefore(Instant instant);

    /** The calendar itself. */
    static WorkClock of(BusinessCalendar calendar) {
        return new RealClock(calendar);
    }
}
