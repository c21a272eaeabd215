package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.MORNING;
import static org.incidentkit.core.store.contract.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.sla.Agreement;
import org.incidentkit.core.sla.CalendarRef;
import org.incidentkit.core.sla.ClockAttached;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.sla.ClockContinued;
import org.incidentkit.core.sla.ClockEvent;
import org.incidentkit.core.sla.ClockPaused;
import org.incidentkit.core.sla.ClockRearmed;
import org.incidentkit.core.sla.ClockRecalculated;
import org.incidentkit.core.sla.ClockResumed;
import org.incidentkit.core.sla.ClockStage;
import org.incidentkit.core.sla.ClockStopped;
import org.incidentkit.core.sla.ClockThresholdPassed;
import org.incidentkit.core.sla.Plan;
import org.incidentkit.core.sla.PlannedThreshold;
import org.incidentkit.core.sla.SlaKind;
import org.incidentkit.core.sla.SlaTarget;

/** Everything that can happen to a clock. */
final class SampleClocks {
    private static final Duration HALF = Duration.parse("PT4H0.000001S");
    private static final Map<String, List<String>> SEEN = Map.of("vip", List.of("true"), "contract", List.of());

    private SampleClocks() {}

    /** Of three clocks: one with a whole life, one paused, one that never ends. */
    static List<ClockEvent> events() {
        Agreement first = agreement("resolution", SlaTarget.RESOLUTION, 1);
        Agreement moved = agreement("resolution", SlaTarget.RESOLUTION, 2);
        Plan never = new Plan(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        Agreement update = agreement("update", SlaTarget.NEXT_UPDATE, 1);
        return List.of(
                new ClockAttached(1, MORNING, first, MORNING.minusSeconds(60), plan(NOON), Optional.of("[1]")),
                new ClockThresholdPassed(1, "half", MORNING.plusSeconds(60)),
                new ClockPaused(1, MORNING.plusSeconds(120), HALF, "AWAITING_CALLER", SEEN),
                new ClockResumed(1, MORNING.plusSeconds(180), plan(NOON), Map.of()),
                new ClockRearmed(1, MORNING.plusSeconds(240)),
                new ClockBreached(1, NOON),
                new ClockRecalculated(
                        1,
                        NOON,
                        List.of(ClockRecalculated.Reason.PRIORITY, ClockRecalculated.Reason.OUTSIDE),
                        new ClockRecalculated.Before(first, HALF, plan(NOON)),
                        moved,
                        HALF,
                        plan(EVENING)),
                new ClockStopped(1, NOON, ClockStage.COMPLETED, ClockStopped.Cause.STOP, HALF, SEEN),
                new ClockContinued(1, EVENING, false, HALF, plan(EVENING), SEEN),
                new ClockAttached(2, NOON, update, NOON, plan(EVENING), Optional.empty()),
                new ClockPaused(2, EVENING, HALF, "WAITING", Map.of()),
                new ClockAttached(3, NOON, update, NOON, never, Optional.empty()));
    }

    /** A promise with its due instant. */
    static ClockEvent attached(long clock, Instant due) {
        Agreement agreement = agreement("resolution", SlaTarget.RESOLUTION, 1);
        return new ClockAttached(clock, MORNING, agreement, MORNING, plan(due), Optional.empty());
    }

    private static Agreement agreement(String definition, SlaTarget target, int cycle) {
        return new Agreement(
                definition,
                "beef",
                SlaKind.OLA,
                target,
                cycle,
                Optional.of(Priority.HIGH),
                new CalendarRef("support-se", "cafe", "Europe/Stockholm"),
                SEEN);
    }

    private static Plan plan(Instant due) {
        return new Plan(
                Optional.of(HALF.plus(HALF)),
                Optional.of(due),
                Optional.of(due.plusSeconds(3_600)),
                List.of(new PlannedThreshold("half", due.minusSeconds(7_200)), new PlannedThreshold("late", due)));
    }
}
