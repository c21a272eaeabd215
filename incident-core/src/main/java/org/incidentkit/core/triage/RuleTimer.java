package org.incidentkit.core.triage;

import java.time.Duration;
import java.util.Optional;

/**
 * A moment at which rules want to be asked: so long after an instant of the record, or before it. It comes once for
 * each instant the record tells there; when the record tells another, it comes again. A record that has ended only has
 * the timers that count from its end.
 *
 * @param field a fact the record itself tells that holds an instant, such as {@code openedAt}, or a field of the host
 * @param delay how long after it; before it when negative
 * @param calendar whose working time is meant; every hour counts without one
 */
public record RuleTimer(String field, Duration delay, Optional<String> calendar) {
    /** {@return its name in facts and in the journal, the same whenever it is the same timer} */
    public String key() {
        String sign = delay.isNegative() ? "-" : "+";
        return field + sign + delay.abs() + calendar.map(id -> " " + id).orElse("");
    }
}
