package org.incidentkit.rules.compile;

import org.incidentkit.core.condition.FactValue;

/**
 * The ranges of one field over one kind of values.
 *
 * @param slot where a decision notes how the field's value stands
 * @param kind which values it is about
 * @param order their bounds
 */
record OrderIndex(int slot, Kind kind, Order order) {
    void value(FactValue value, Asking asking) {
        boolean mine = switch (kind) {
            case NUMBER -> value instanceof FactValue.Whole || value instanceof FactValue.Decimal;
            case DAY -> value instanceof FactValue.Day;
            case MOMENT -> value instanceof FactValue.Moment;
        };
        if (mine) {
            asking.stand(slot, order.standing(value));
        }
    }
}
