package org.incidentkit.core.sla;

import java.time.Duration;

/** A named moment of a promise that a host or policy wants to hear of, once in each cycle. */
public sealed interface Threshold {
    /**
     * The name it is passed under.
     *
     * @return unique within its definition
     */
    String name();

    /**
     * After a share of the working time from start to due.
     *
     * @param name unique within the definition
     * @param percent of the budget, 1 to 1000
     */
    record Percent(String name, int percent) implements Threshold {}

    /**
     * An amount of working time before the budget is used up.
     *
     * @param name unique within the definition
     * @param before positive, less than every working-time budget; clamped to the start where budgets are in days
     */
    record BeforeDue(String name, Duration before) implements Threshold {}

    /**
     * An amount of working time after the budget is used up.
     *
     * @param name unique within the definition
     * @param after positive
     */
    record AfterDue(String name, Duration after) implements Threshold {}
}
