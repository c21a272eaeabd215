package org.incidentkit.core.calendar;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** A calendar as it was defined: layers, the later ones winning, and absolute breaks in order of their start. Empty breaks take nothing out and are dropped. */
record Definition(String id, ZoneId zone, List<Layer> layers, List<Closure> closures) {
    Definition {
        layers = List.copyOf(layers);
        closures = closures.stream()
                .filter(closure -> closure.from().isBefore(closure.to()))
                .sorted(Comparator.comparing(Closure::from)
                        .thenComparing(Closure::to)
                        .thenComparing(Closure::reason))
                .toList();
    }

    Definition withZone(ZoneId other) {
        return new Definition(id, other, layers, closures);
    }
}
