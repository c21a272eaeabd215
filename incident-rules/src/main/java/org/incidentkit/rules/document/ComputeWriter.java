package org.incidentkit.rules.document;

import java.util.Locale;
import org.incidentkit.rules.model.Computation;
import org.incidentkit.rules.model.Compute;

/** Writes computed values so that they read back as the same. */
final class ComputeWriter {
    private ComputeWriter() {}

    static String write(Compute compute) {
        return "{ " + computation(compute.computation()) + (compute.force() ? ", force: true }" : " }");
    }

    private static String computation(Computation computation) {
        if (computation instanceof Computation.Copy copy) {
            return "copy: " + copy.field();
        }
        if (computation instanceof Computation.Shift shift) {
            boolean back = shift.time().isNegative();
            String calendar = shift.calendar()
                    .map(id -> ", calendar: " + Scalars.text(id))
                    .orElse("");
            return (back ? "minus" : "plus") + ": { field: " + shift.field() + ", time: "
                    + shift.time().abs() + calendar + " }";
        }
        Computation.Folded folded = (Computation.Folded) computation;
        return folded.fold().name().toLowerCase(Locale.ROOT) + ": " + Scalars.list(folded.fields());
    }
}
