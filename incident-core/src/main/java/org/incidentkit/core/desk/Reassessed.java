package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockRecalculated;
import org.incidentkit.core.sla.Reassessment;

/**
 * What a reassessment did to a record's promises.
 *
 * @param record the record
 * @param number the number people quote
 * @param changes every clock that is not as it was, by number; none when everything was up to date
 */
public record Reassessed(RecordRef record, String number, List<Change> changes) {
    /** Takes a copy. */
    public Reassessed {
        changes = List.copyOf(changes);
    }

    /**
     * One clock, before and after.
     *
     * @param before the clock as it was; empty when it was attached just now
     * @param after the clock as it is
     * @param reasons what had changed under it; none when it only went on, ended or began
     */
    public record Change(Optional<Clock> before, Clock after, List<ClockRecalculated.Reason> reasons) {
        /** Takes a copy. */
        public Change {
            reasons = List.copyOf(reasons);
        }
    }

    /** {@return whether everything was up to date, so that nothing was written} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    static Reassessed of(Work work, List<Clock> before, Reassessment reassessment) {
        List<Change> changes = new ArrayList<>();
        for (Clock after : work.clocks()) {
            Optional<Clock> was = before.stream()
                    .filter(clock -> clock.number() == after.number())
                    .findFirst();
            if (!was.equals(Optional.of(after))) {
                changes.add(new Change(was, after, reasons(after, reassessment)));
            }
        }
        return new Reassessed(work.ref(), work.number(), changes);
    }

    private static List<ClockRecalculated.Reason> reasons(Clock clock, Reassessment reassessment) {
        return reassessment.moved().stream()
                .filter(moved -> moved.clock() == clock.number())
                .flatMap(moved -> moved.reasons().stream())
                .distinct()
                .toList();
    }
}
