package org.incidentkit.core.sla;

import java.util.Set;

/**
 * The names of the facts that shipped conditions and sources read; the record's desk supplies them, each with one value
 * at most.
 */
public final class ClockFacts {
    /** The lifecycle phase of the record's state. */
    public static final String PHASE = "phase";
    /** Why a waiting record waits. */
    public static final String HOLD_REASON = "holdReason";
    /** The record's priority. */
    public static final String PRIORITY = "priority";
    /** When the record was opened. */
    public static final String OPENED_AT = "openedAt";
    /** When somebody first answered; missing until then. */
    public static final String FIRST_RESPONDED_AT = "firstRespondedAt";
    /** When the record was cancelled; missing otherwise. */
    public static final String CANCELED_AT = "canceledAt";
    /** When the caller was last told something; missing until then. */
    public static final String LAST_UPDATED_AT = "lastPublicEntryAt";
    /** The id of the service's calendar. */
    public static final String SERVICE_CALENDAR = "service.calendar";
    /** The id of the configuration item's calendar. */
    public static final String CI_CALENDAR = "ci.calendar";
    /** The id of the customer's calendar. */
    public static final String CUSTOMER_CALENDAR = "customer.calendar";
    /** The service's zone. */
    public static final String SERVICE_ZONE = "service.zone";
    /** The configuration item's zone. */
    public static final String CI_ZONE = "ci.zone";
    /** The customer's zone. */
    public static final String CUSTOMER_ZONE = "customer.zone";

    static final Set<String> SOURCES =
            Set.of(SERVICE_CALENDAR, CI_CALENDAR, CUSTOMER_CALENDAR, SERVICE_ZONE, CI_ZONE, CUSTOMER_ZONE);

    static final Set<String> SINGLE = Set.of(
            PHASE,
            HOLD_REASON,
            PRIORITY,
            OPENED_AT,
            FIRST_RESPONDED_AT,
            CANCELED_AT,
            LAST_UPDATED_AT,
            SERVICE_CALENDAR,
            CI_CALENDAR,
            CUSTOMER_CALENDAR,
            SERVICE_ZONE,
            CI_ZONE,
            CUSTOMER_ZONE);

    private ClockFacts() {}
}
