package org.incidentkit.core.sla;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.DayEnd;
import org.incidentkit.core.common.Microseconds;

/** Turns a budget into instants on a clock's counted time. */
final class Planner {
    private static final BigInteger PERCENT_OF_MICROS = BigInteger.valueOf(100_000);
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);
    private static final BigInteger MICROS_PER_SECOND = BigInteger.valueOf(1_000_000);

    private Planner() {}

    static Plan plan(Budget budget, List<Threshold> thresholds, CountedTime time) {
        if (budget instanceof Budget.WorkingTime working) {
            return plan(working.amount(), time.reached(working.amount()), thresholds, time);
        }
        Optional<Instant> nominal = nominal(budget, time.calendar(), time.startedAt());
        if (nominal.isEmpty()) {
            return new Plan(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        Duration amount = time.calendar().workingTime(time.startedAt(), nominal.get());
        // Also outside hours the nominal instant stands, until a pause has taken working time away.
        Optional<Instant> due = time.reached(amount).map(at -> at.isBefore(nominal.get()) ? nominal.get() : at);
        return plan(amount, due, thresholds, time);
    }

    private static Plan plan(Duration budget, Optional<Instant> dueAt, List<Threshold> thresholds, CountedTime time) {
        List<PlannedThreshold> planned = new ArrayList<>();
        for (Threshold threshold : thresholds) {
            Duration share = share(threshold, budget);
            Optional<Instant> at = share.equals(budget) ? dueAt : time.reached(share);
            at.ifPresent(instant -> planned.add(new PlannedThreshold(threshold.name(), instant)));
        }
        planned.sort(Comparator.comparing(PlannedThreshold::at));
        return new Plan(Optional.of(budget), dueAt, time.exceeded(budget), planned);
    }

    private static Optional<Instant> nominal(Budget budget, BusinessCalendar calendar, Instant startedAt) {
        if (budget instanceof Budget.WorkingDays days) {
            return calendar.plusWorkingDays(startedAt, days.days(), days.end()).map(Microseconds::roundUp);
        }
        Budget.Relative relative = (Budget.Relative) budget;
        return calendar.plusWorkingDays(startedAt, relative.daysAhead(), DayEnd.KEEP_TIME)
                .map(day -> LocalDate.ofInstant(day, calendar.zone()))
                .map(date -> date.atTime(relative.by()).atZone(calendar.zone()).toInstant())
                .map(Microseconds::roundUp);
    }

    /** The working time at which a threshold is passed, never less than none. */
    private static Duration share(Threshold threshold, Duration budget) {
        if (threshold instanceof Threshold.Percent percent) {
            return percent(budget, percent.percent());
        }
        if (threshold instanceof Threshold.BeforeDue before) {
            Duration share = budget.minus(before.before());
            return share.isNegative() ? Duration.ZERO : share;
        }
        return budget.plus(((Threshold.AfterDue) threshold).after());
    }

    private static Duration percent(Duration budget, int percent) {
        BigInteger nanos = BigInteger.valueOf(budget.getSeconds())
                .multiply(NANOS_PER_SECOND)
                .add(BigInteger.valueOf(budget.getNano()));
        BigInteger[] micros = nanos.multiply(BigInteger.valueOf(percent)).divideAndRemainder(PERCENT_OF_MICROS);
        BigInteger up = micros[1].signum() == 0 ? micros[0] : micros[0].add(BigInteger.ONE);
        BigInteger[] seconds = up.divideAndRemainder(MICROS_PER_SECOND);
        return Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValueExact() * 1_000);
    }
}
