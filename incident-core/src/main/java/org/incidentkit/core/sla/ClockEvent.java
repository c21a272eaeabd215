package org.incidentkit.core.sla;

import java.time.Instant;
import org.incidentkit.core.common.Event;

/** Something that happened to one clock of a record. Carries all the fold needs: no calendar is read to replay it. */
public sealed interface ClockEvent extends Event
        permits ClockAttached,
                ClockPaused,
                ClockResumed,
                ClockStopped,
                ClockContinued,
                ClockRecalculated,
                ClockRearmed,
                ClockBreached,
                ClockThresholdPassed {
    /**
     * Which clock.
     *
     * @return its number within the record
     */
    long clock();

    /**
     * The instant it counts from. Never before the clock's last change, whatever instant the record's change came
     * with.
     *
     * @return whole microseconds
     */
    Instant at();
}
