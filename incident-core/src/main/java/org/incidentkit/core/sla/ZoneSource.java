package org.incidentkit.core.sla;

import java.time.ZoneId;

/** In which zone a clock reads its calendar. */
public sealed interface ZoneSource {
    /** The calendar's own zone. */
    record OfCalendar() implements ZoneSource {}

    /**
     * The zone the definition names.
     *
     * @param zone the zone
     */
    record OfDefinition(ZoneId zone) implements ZoneSource {}

    /**
     * The zone that a fact names; the calendar's own when the fact is missing or no zone.
     *
     * @param fact the fact that holds a zone's id
     */
    record OfFact(String fact) implements ZoneSource {}

    /**
     * The calendar's own.
     *
     * @return the source
     */
    static ZoneSource ofCalendar() {
        return new OfCalendar();
    }

    /**
     * One zone for all.
     *
     * @param zone the zone
     * @return the source
     */
    static ZoneSource of(ZoneId zone) {
        return new OfDefinition(zone);
    }

    /**
     * The service's own.
     *
     * @return the source
     */
    static ZoneSource ofService() {
        return new OfFact(ClockFacts.SERVICE_ZONE);
    }

    /**
     * The configuration item's own.
     *
     * @return the source
     */
    static ZoneSource ofCi() {
        return new OfFact(ClockFacts.CI_ZONE);
    }

    /**
     * The customer's own.
     *
     * @return the source
     */
    static ZoneSource ofCustomer() {
        return new OfFact(ClockFacts.CUSTOMER_ZONE);
    }
}
