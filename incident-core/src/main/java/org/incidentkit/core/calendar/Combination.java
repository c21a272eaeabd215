package org.incidentkit.core.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes one calendar of several. */
final class Combination {
    private Combination() {}

    static BusinessCalendar layered(String id, List<BusinessCalendar> calendars) {
        requireSome(id, calendars);
        List<Layer> layers = new ArrayList<>();
        List<Closure> closures = new ArrayList<>();
        for (BusinessCalendar calendar : calendars) {
            if (!(calendar.source() instanceof Schedule schedule)) {
                throw new IllegalArgumentException("layer " + calendar + " is an intersection, which has no layers");
            }
            layers.addAll(schedule.definition().layers());
            closures.addAll(schedule.definition().closures());
        }
        BusinessCalendar last = calendars.get(calendars.size() - 1);
        return new BusinessCalendar(id, new Schedule(new Definition(id, last.zone(), layers, closures)));
    }

    static BusinessCalendar intersection(String id, List<BusinessCalendar> members) {
        requireSome(id, members);
        return new BusinessCalendar(id, new Intersection(id, members));
    }

    private static void requireSome(String id, List<BusinessCalendar> calendars) {
        if (Objects.requireNonNull(id, "id").isBlank() || calendars.isEmpty()) {
            throw new IllegalArgumentException("calendar '" + id + "' of " + calendars + " has no name or no parts");
        }
    }
}
