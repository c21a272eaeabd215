package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;

/** Single facts as the engine needs them. */
final class FactReading {
    private FactReading() {}

    static Optional<String> text(Facts facts, String name) {
        return facts.values(name).stream().findFirst().map(FactValue::toString);
    }

    static Optional<Instant> moment(Facts facts, String name) {
        return facts.values(name).stream()
                .filter(FactValue.Moment.class::isInstance)
                .map(value -> ((FactValue.Moment) value).value())
                .findFirst();
    }

    /** The priority by its name or rank; a fact that is neither is a bug of the caller. */
    static Optional<Priority> priority(Facts facts) {
        return facts.values(ClockFacts.PRIORITY).stream().findFirst().map(value -> {
            if (value instanceof FactValue.Whole rank) {
                return Priority.ofRank(Math.toIntExact(rank.value()));
            }
            return Priority.valueOf(value.toString().toUpperCase(Locale.ROOT));
        });
    }

    static Map<String, List<String>> seen(Facts facts, Set<String> names) {
        Map<String, List<String>> seen = new TreeMap<>();
        for (String name : names) {
            seen.put(name, facts.values(name).stream().map(FactValue::toString).toList());
        }
        return seen;
    }

    static Map<String, List<FactValue>> values(Facts facts, Set<String> names) {
        Map<String, List<FactValue>> values = new TreeMap<>();
        names.forEach(name -> values.put(name, facts.values(name)));
        return values;
    }
}
