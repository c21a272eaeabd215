package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The published calendar, asked as laws ask. */
record RealClock(BusinessCalendar calendar) implements WorkClock {
    @Override
    public boolean isOpen(Instant instant) {
        return calendar.isOpen(instant);
    }

    @Override
    public Optional<Instant> nextOpen(Instant instant) {
        return calendar.nextOpen(instant);
    }

    @Override
    public Optional<Instant> nextClose(Instant instant) {
        return calendar.nextClose(instant);
    }

    @Override
    public Optional<Instant> previousOpen(Instant instant) {
        return calendar.previousOpen(instant);
    }

    @Override
    public Optional<Instant> previousClose(Instant instant) {
        return calendar.previousClose(instant);
    }

    @Override
    public Duration workingTime(Instant from, Instant to) {
        return calendar.workingTime(from, to);
    }

    @Override
    public Optional<Instant> plus(Instant start, Duration amount) {
        return calendar.plus(start, amount);
    }

    @Override
    public Optional<Instant> minus(Instant end, Duration amount) {
        return calendar.minus(end, amount);
    }

    @Override
    public Optional<Instant> plusWorkingDays(Instant start, int days, DayEnd end) {
        return calendar.plusWorkingDays(start, days, end);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return calendar.isWorkingDay(date);
    }

    @Override
    public boolean isHoliday(LocalDate date) {
        return calendar.holiday(date).isPresent();
    }

    @Override
    public Stream<OpenInterval> intervals(Instant from, Instant to) {
        return calendar.intervals(from, to);
    }

    @Override
    public Stream<OpenInterval> intervalsBefore(Instant instant) {
        return calendar.intervalsBefore(instant);
    }
}
