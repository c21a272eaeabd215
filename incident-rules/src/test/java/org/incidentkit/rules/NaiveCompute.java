package org.incidentkit.rules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.rules.model.Computation;

/** Computed values, told as plainly as can be: numbers as decimals, working time minute by minute. */
final class NaiveCompute {
    static final List<BusinessCalendar> CALENDARS = List.of(
            BusinessCalendar.builder("support", ZoneId.of("Europe/Stockholm"))
                    .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
                    .build(),
            BusinessCalendar.alwaysOpen("24x7", ZoneId.of("UTC")));

    private NaiveCompute() {}

    static List<FactValue> values(Computation computation, Facts facts, Instant now) {
        if (computation instanceof Computation.Copy copy) {
            return facts.values(copy.field());
        }
        if (computation instanceof Computation.Shift shift) {
            Optional<Instant> from = shift.field().equals("now")
                    ? Optional.of(now)
                    : facts.value(shift.field()).map(value -> Instant.parse(value.toString()));
            return from.<FactValue>map(instant -> new FactValue.Moment(shifted(instant, shift))).stream()
                    .toList();
        }
        Computation.Folded folded = (Computation.Folded) computation;
        List<BigDecimal> numbers = new ArrayList<>();
        for (String field : folded.fields()) {
            facts.values(field).forEach(value -> numbers.add(new BigDecimal(value.toString())));
        }
        if (folded.fold() == Computation.Fold.COUNT) {
            return List.of(new FactValue.Whole(numbers.size()));
        }
        if (numbers.isEmpty()) {
            return List.of();
        }
        BigDecimal result = numbers.get(0);
        for (BigDecimal next : numbers.subList(1, numbers.size())) {
            result = switch (folded.fold()) {
                case SUM -> result.add(next);
                case MIN -> result.min(next);
                default -> result.max(next);
            };
        }
        return List.of(new FactValue.Decimal(result));
    }

    private static Instant shifted(Instant from, Computation.Shift shift) {
        boolean support = shift.calendar().filter("support"::equals).isPresent();
        if (!support) {
            return from.plus(shift.time());
        }
        BusinessCalendar hours = CALENDARS.get(0);
        Duration step = Duration.ofMinutes(shift.time().isNegative() ? -1 : 1);
        Instant at = from;
        for (long left = Math.abs(shift.time().toMinutes()); left > 0; at = at.plus(step)) {
            boolean open = hours.isOpen(shift.time().isNegative() ? at.plus(step) : at);
            left -= open ? 1 : 0;
        }
        return at;
    }
}
