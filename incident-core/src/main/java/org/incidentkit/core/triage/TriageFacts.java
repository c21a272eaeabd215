package org.incidentkit.core.triage;

/** The names of the facts that speak of the decision itself. */
public final class TriageFacts {
    /** What the decision is taken on: the name of a {@link Trigger}. */
    public static final String TRIGGER = "trigger";
    /** The fields that changed, for {@link Trigger#ON_UPDATE}. */
    public static final String CHANGED = "changedFields";

    /** The timers that came, by their keys, for {@link Trigger#ON_TIMER}. */
    public static final String TIMERS = "timers";

    /** The fields that a person set, which an effect leaves alone unless it overrides people. */
    public static final String KEPT = "keptFields";

    /** The ids of the desk's calendars in whose working hours the record was opened. */
    public static final String OPENED_IN_HOURS_OF = "openedInHoursOf";

    /** The ids of the desk's calendars in whose working hours the decision is taken. */
    public static final String NOW_IN_HOURS_OF = "nowInHoursOf";

    private TriageFacts() {}
}
