package org.incidentkit.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What most programs do: lay out the hours of one date after the other, and add up. */
final class DayByDayWalk implements Reckoner {
    @Override
    public Duration workingTime(Instant from, Instant to) {
        long nanos = 0;
        LocalDate last = dateOf(to);
        for (LocalDate date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            if (OfficeHours.isWorked(date)) {
                for (OfficeHours.Shift shift : OfficeHours.SHIFTS) {
                    Instant start = later(from, at(date, shift.from()));
                    Instant end = earlier(to, at(date, shift.to()));
                    nanos += start.isBefore(end) ? Duration.between(start, end).toNanos() : 0;
                }
            }
        }
        return Duration.ofNanos(nanos);
    }

    @Override
    public Instant plus(Instant from, Duration amount) {
        if (amount.isZero()) {
            return from;
        }
        Duration left = amount;
        for (LocalDate date = dateOf(from); ; date = date.plusDays(1)) {
            if (OfficeHours.isWorked(date)) {
                for (OfficeHours.Shift shift : OfficeHours.SHIFTS) {
                    Instant start = later(from, at(date, shift.from()));
                    Instant end = at(date, shift.to());
                    Duration length = start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
                    if (left.compareTo(length) <= 0) {
                        return start.plus(left);
                    }
                    left = left.minus(length);
                }
            }
        }
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(OfficeHours.ZONE).toInstant();
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, OfficeHours.ZONE);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
