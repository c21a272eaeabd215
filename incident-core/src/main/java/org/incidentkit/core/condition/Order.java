package org.incidentkit.core.condition;

import java.util.Optional;
import java.util.OptionalInt;

/** The order of numbers, days and moments; nothing else is ordered, and none with another kind. */
final class Order {
    private Order() {}

    static boolean isOrdered(FactValue value) {
        return isNumber(value) || value instanceof FactValue.Day || value instanceof FactValue.Moment;
    }

    private static boolean isNumber(FactValue value) {
        return value instanceof FactValue.Whole || value instanceof FactValue.Decimal;
    }

    static OptionalInt compare(FactValue one, FactValue other) {
        boolean alike = isNumber(one) ? isNumber(other) : isOrdered(one) && one.getClass() == other.getClass();
        return alike ? OptionalInt.of(compareAlike(one.key(), other.key())) : OptionalInt.empty();
    }

    // Keys of the same kind are of the same class, and those of ordered kinds compare.
    @SuppressWarnings("unchecked")
    private static int compareAlike(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    static boolean isAbove(FactValue value, Optional<FactTest.Bound> lower) {
        return lower.isEmpty()
                || compare(value, lower.get().value()).stream()
                        .anyMatch(sign -> lower.get().inclusive() ? sign >= 0 : sign > 0);
    }

    static boolean isBelow(FactValue value, Optional<FactTest.Bound> upper) {
        return upper.isEmpty()
                || compare(value, upper.get().value()).stream()
                        .anyMatch(sign -> upper.get().inclusive() ? sign <= 0 : sign < 0);
    }
}
