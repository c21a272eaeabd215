package org.incidentkit.rules.compile;

import java.time.Duration;
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
        if (kind.has(value)) {
            asking.stand(slot, kind == Kind.AHEAD ? ahead((FactValue.Moment) value, asking) : order.standing(value));
        }
    }

    private int ahead(FactValue.Moment moment, Asking asking) {
        return order.standing(Duration.between(asking.now(), moment.value()));
    }
}
