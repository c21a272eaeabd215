package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.common.Microseconds;

/**
 * The working time a clock counts: the calendar's, from its start, without its gaps. A gap that still lasts is taken
 * as not begun, so what it plans holds for a clock that runs on.
 */
final class CountedTime {
    private final BusinessCalendar calendar;
    private final List<Run> runs = new ArrayList<>();

    CountedTime(BusinessCalendar calendar, Instant startedAt, List<Gap> gaps) {
        this.calendar = calendar;
        Instant from = startedAt;
        for (Gap gap : gaps) {
            if (gap.to().isPresent()) {
                runs.add(new Run(from, Optional.of(gap.from())));
                from = gap.to().get();
            }
        }
        runs.add(new Run(from, Optional.empty()));
    }

    static CountedTime of(BusinessCalendar calendar, Clock clock) {
        return new CountedTime(calendar, clock.startedAt(), clock.gaps());
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    Instant startedAt() {
        return runs.get(0).from();
    }

    /** The working time counted until an instant; zero before the start. */
    Duration until(Instant instant) {
        Duration sum = Duration.ZERO;
        for (Run run : runs) {
            Instant to = run.endBy(instant);
            if (run.from().isBefore(to)) {
                sum = sum.plus(calendar.workingTime(run.from(), to));
            }
        }
        return sum;
    }

    /** The first instant at which an amount has been counted. */
    Optional<Instant> reached(Duration amount) {
        Duration left = amount;
        for (Run run : runs) {
            Optional<Duration> available = available(run);
            if (available.isEmpty() || available.get().compareTo(left) >= 0) {
                return after(run.from(), left).map(Microseconds::roundUp);
            }
            left = left.minus(available.get());
        }
        return Optional.empty();
    }

    /** The last instant at which no more than an amount has been counted. */
    Optional<Instant> exceeded(Duration amount) {
        Duration left = amount;
        for (Run run : runs) {
            Optional<Duration> available = available(run);
            if (available.isEmpty() || available.get().compareTo(left) > 0) {
                return after(run.from(), left).flatMap(calendar::nextOpen).map(Microseconds::roundUp);
            }
            left = left.minus(available.get());
        }
        return Optional.empty();
    }

    private Optional<Duration> available(Run run) {
        return run.to().map(to -> calendar.workingTime(run.from(), to));
    }

    private Optional<Instant> after(Instant from, Duration amount) {
        return amount.isZero() ? Optional.of(from) : calendar.plus(from, amount);
    }

    /** A stretch in which the clock runs; the last has no end. */
    record Run(Instant from, Optional<Instant> to) {
        Instant endBy(Instant instant) {
            return to.filter(end -> end.isBefore(instant)).orElse(instant);
        }
    }
}
