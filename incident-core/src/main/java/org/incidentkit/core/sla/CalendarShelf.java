package org.incidentkit.core.sla;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.condition.Facts;

/** The calendars of a catalog, in force and earlier, in whatever zone they are asked for. */
final class CalendarShelf {
    static final String AROUND_THE_CLOCK = "around-the-clock";
    private static final CalendarRef ALWAYS = new CalendarRef(AROUND_THE_CLOCK, "1", ZoneOffset.UTC.getId());

    private final Map<String, CalendarRef> inForce = new ConcurrentHashMap<>();
    private final Map<CalendarRef, BusinessCalendar> kept = new ConcurrentHashMap<>();

    CalendarShelf(Collection<BusinessCalendar> inForce, List<BusinessCalendar> earlier) {
        for (BusinessCalendar calendar : earlier) {
            kept.put(ref(calendar), calendar);
        }
        for (BusinessCalendar calendar : inForce) {
            kept.put(ref(calendar), calendar);
            this.inForce.put(calendar.id(), ref(calendar));
        }
    }

    private static CalendarRef ref(BusinessCalendar calendar) {
        return new CalendarRef(
                calendar.id(), calendar.contentHash(), calendar.zone().getId());
    }

    Optional<BusinessCalendar> find(CalendarRef ref) {
        BusinessCalendar there = kept.get(ref);
        return there != null
                ? Optional.of(there)
                : inZone(ref).map(made -> {
                    kept.putIfAbsent(ref, made);
                    return made;
                });
    }

    private Optional<BusinessCalendar> inZone(CalendarRef ref) {
        ZoneId zone = ZoneId.of(ref.zone());
        if (ref.id().equals(AROUND_THE_CLOCK)) {
            return Optional.of(BusinessCalendar.alwaysOpen(AROUND_THE_CLOCK, zone));
        }
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(ref.id())
                        && entry.getKey().version().equals(ref.version()))
                .findAny()
                .map(entry -> entry.getValue().withZone(zone));
    }

    Optional<CalendarRef> inForce(String id) {
        return Optional.ofNullable(inForce.get(id));
    }

    /** The calendar in force for a definition and the facts; the catalog was checked to have it. */
    CalendarRef refer(SlaDefinition definition, Facts facts) {
        CalendarRef base = base(definition.calendar(), facts);
        return new CalendarRef(base.id(), base.version(), zone(definition.zone(), base, facts));
    }

    private CalendarRef base(CalendarSource source, Facts facts) {
        if (source instanceof CalendarSource.OfDefinition named) {
            return inForce(named.calendar()).orElseThrow();
        }
        if (source instanceof CalendarSource.OfFact named) {
            return FactReading.text(facts, named.fact())
                    .flatMap(this::inForce)
                    .or(() -> inForce(named.otherwise()))
                    .orElseThrow();
        }
        return ALWAYS;
    }

    private static String zone(ZoneSource source, CalendarRef base, Facts facts) {
        if (source instanceof ZoneSource.OfDefinition fixed) {
            return fixed.zone().getId();
        }
        if (source instanceof ZoneSource.OfFact named) {
            return FactReading.text(facts, named.fact())
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .orElse(base.zone());
        }
        return base.zone();
    }
}
