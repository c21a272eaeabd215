package org.incidentkit.rules.compile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.rules.model.Computation;
import org.incidentkit.rules.model.Computation.Fold;

/**
 * Works out computed values. Immutable and thread-safe.
 *
 * @param calendars the calendars that can be named, by id
 */
record Reckoner(Map<String, BusinessCalendar> calendars) {
    static final Reckoner WITHOUT_CALENDARS = new Reckoner(Map.of());

    /**
     * The values; none where what they are worked out from is missing.
     *
     * @throws ArithmeticException when the result is beyond what its type can hold
     * @throws IllegalArgumentException when it needs a calendar that is not there, or is beyond measure
     */
    List<FactValue> values(Computation computation, Facts facts, Instant now) {
        if (computation instanceof Computation.Copy copy) {
            return facts.values(copy.field());
        }
        if (computation instanceof Computation.Shift shift) {
            return shifted(shift, facts, now).stream().toList();
        }
        Computation.Folded folded = (Computation.Folded) computation;
        List<FactValue> values = new ArrayList<>();
        folded.fields().forEach(field -> values.addAll(facts.values(field)));
        return fold(folded.fold(), values).stream().toList();
    }

    private Optional<FactValue> shifted(Computation.Shift shift, Facts facts, Instant now) {
        Optional<Instant> from = shift.field().equals(Computation.NOW)
                ? Optional.of(now)
                : facts.value(shift.field()).map(value -> ((FactValue.Moment) value).value());
        return from.flatMap(instant -> shifted(instant, shift)).map(FactValue.Moment::new);
    }

    private Optional<Instant> shifted(Instant from, Computation.Shift shift) {
        if (shift.calendar().isEmpty()) {
            try {
                return Optional.of(from.plus(shift.time()));
            } catch (DateTimeException beyond) {
                throw new ArithmeticException(from + " and " + shift.time() + " is beyond time");
            }
        }
        String id = shift.calendar().get();
        BusinessCalendar calendar = calendars.get(id);
        if (calendar == null) {
            throw new IllegalArgumentException("there is no calendar '" + id + "'");
        }
        Duration time = shift.time();
        return time.isNegative() ? calendar.minus(from, time.negated()) : calendar.plus(from, time);
    }

    /** One value out of several; nothing out of none, but for their number. */
    static Optional<FactValue> fold(Fold fold, List<FactValue> values) {
        return switch (fold) {
            case COUNT -> Optional.of(new FactValue.Whole(values.size()));
            case SUM -> values.stream().reduce(Reckoner::sum);
            case MIN -> values.stream().min(ORDER);
            case MAX -> values.stream().max(ORDER);
        };
    }

    // Keys of values of one ordered type compare; the check of the rule set lets no others through.
    @SuppressWarnings("unchecked")
    private static final Comparator<FactValue> ORDER = Comparator.comparing(value -> (Comparable<Object>) value.key());

    private static FactValue sum(FactValue one, FactValue other) {
        if (one instanceof FactValue.Whole first && other instanceof FactValue.Whole second) {
            return new FactValue.Whole(Math.addExact(first.value(), second.value()));
        }
        return new FactValue.Decimal(((BigDecimal) one.key()).add((BigDecimal) other.key()));
    }
}
