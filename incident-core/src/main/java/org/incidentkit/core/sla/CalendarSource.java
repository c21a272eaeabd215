package org.incidentkit.core.sla;

/** Where a clock takes its calendar from. */
public sealed interface CalendarSource {
    /** Around the clock, every day. */
    record Always() implements CalendarSource {}

    /**
     * The calendar the definition names.
     *
     * @param calendar its id
     */
    record OfDefinition(String calendar) implements CalendarSource {}

    /**
     * The calendar that a fact names: that of the service, the CI or the customer.
     *
     * @param fact the fact that holds a calendar's id
     * @param otherwise the calendar when the fact is missing or names none of the catalog
     */
    record OfFact(String fact, String otherwise) implements CalendarSource {}

    /**
     * Around the clock.
     *
     * @return the source
     */
    static CalendarSource always() {
        return new Always();
    }

    /**
     * One calendar for all.
     *
     * @param calendar its id
     * @return the source
     */
    static CalendarSource of(String calendar) {
        return new OfDefinition(calendar);
    }

    /**
     * The service's own.
     *
     * @param otherwise the calendar of services that name none
     * @return the source
     */
    static CalendarSource ofService(String otherwise) {
        return new OfFact(ClockFacts.SERVICE_CALENDAR, otherwise);
    }

    /**
     * The configuration item's own.
     *
     * @param otherwise the calendar of items that name none
     * @return the source
     */
    static CalendarSource ofCi(String otherwise) {
        return new OfFact(ClockFacts.CI_CALENDAR, otherwise);
    }

    /**
     * The customer's own.
     *
     * @param otherwise the calendar of customers that name none
     * @return the source
     */
    static CalendarSource ofCustomer(String otherwise) {
        return new OfFact(ClockFacts.CUSTOMER_CALENDAR, otherwise);
    }
}
