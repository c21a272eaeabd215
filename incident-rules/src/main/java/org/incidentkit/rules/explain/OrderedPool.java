package org.incidentkit.rules.explain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldType;

/**
 * Numbers, dates and instants: every bound and operand, and a value between any two neighbours and beyond the ends. No
 * test tells two values of the same gap apart.
 */
final class OrderedPool {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final FieldType type;
    private final Instant now;

    OrderedPool(FieldType type, Instant now) {
        this.type = type;
        this.now = now;
    }

    List<FactValue> values(List<Literal> literals, List<FactValue> current) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        points.add(ordinary());
        literals.forEach(
                literal -> points(literal.test()).map(OrderedPool::point).forEach(points::add));
        TreeSet<BigDecimal> candidates = new TreeSet<>(points);
        Optional<BigDecimal> below = Optional.empty();
        for (BigDecimal point : points) {
            candidates.add(point.subtract(BigDecimal.ONE));
            candidates.add(point.add(BigDecimal.ONE));
            if (type == FieldType.DECIMAL && below.isPresent()) {
                candidates.add(below.get().add(point).divide(TWO));
            }
            below = Optional.of(point);
        }
        BigDecimal near = current.stream().findFirst().map(OrderedPool::point).orElse(points.first());
        return candidates.stream()
                .sorted(Comparator.comparing(
                        candidate -> candidate.subtract(near).abs()))
                .flatMap(candidate -> value(candidate).stream())
                .toList();
    }

    private BigDecimal ordinary() {
        return switch (type) {
            case DATE -> point(new FactValue.Day(LocalDate.ofInstant(now, ZoneOffset.UTC)));
            case DATE_TIME -> point(new FactValue.Moment(now));
            default -> BigDecimal.ONE;
        };
    }

    private Stream<FactValue> points(FactTest test) {
        if (test instanceof FactTest.OneOf oneOf) {
            return oneOf.values().stream();
        }
        if (test instanceof FactTest.InRange range) {
            return Stream.of(range.lower(), range.upper())
                    .flatMap(Optional::stream)
                    .map(Bound::value);
        }
        if (test instanceof FactTest.FromNow fromNow) {
            List<FactValue> points = new ArrayList<>(List.of(new FactValue.Moment(now)));
            try {
                points.add(new FactValue.Moment(now.minus(fromNow.distance())));
                points.add(new FactValue.Moment(now.plus(fromNow.distance())));
            } catch (DateTimeException | ArithmeticException beyondTime) {
                return points.stream();
            }
            return points.stream();
        }
        return test instanceof FactTest.DaysFromNow days ? days(days) : Stream.empty();
    }

    private Stream<FactValue> days(FactTest.DaysFromNow test) {
        LocalDate today = test.today(now);
        List<FactValue> points = new ArrayList<>(List.of(new FactValue.Day(today)));
        try {
            points.add(new FactValue.Day(today.minusDays(test.days())));
            points.add(new FactValue.Day(today.plusDays(test.days())));
        } catch (DateTimeException | ArithmeticException beyondTime) {
            return points.stream();
        }
        return points.stream();
    }

    private static BigDecimal point(FactValue value) {
        if (value instanceof FactValue.Day day) {
            return BigDecimal.valueOf(day.value().toEpochDay());
        }
        if (value instanceof FactValue.Moment moment) {
            return BigDecimal.valueOf(moment.value().getEpochSecond())
                    .movePointRight(6)
                    .add(BigDecimal.valueOf(moment.value().getNano() / 1_000));
        }
        return value.key() instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    /** Empty where the type has no such value. */
    private Optional<FactValue> value(BigDecimal point) {
        try {
            return Optional.of(
                    switch (type) {
                        case DATE -> new FactValue.Day(LocalDate.ofEpochDay(point.longValueExact()));
                        case DATE_TIME -> new FactValue.Moment(moment(point));
                        case INTEGER -> new FactValue.Whole(point.longValueExact());
                        default -> new FactValue.Decimal(point);
                    });
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException beyond) {
            return Optional.empty();
        }
    }

    private static Instant moment(BigDecimal micros) {
        return Instant.EPOCH.plus(micros.longValueExact(), ChronoUnit.MICROS);
    }
}
