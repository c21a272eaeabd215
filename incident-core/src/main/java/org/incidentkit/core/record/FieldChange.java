package org.incidentkit.core.record;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;

/** The one place where a field takes other values: no change of value or source, no event. */
public final class FieldChange {
    private FieldChange() {}

    /**
     * The event that gives a field other values.
     *
     * @param work the record as it is
     * @param field the field
     * @param values its new values, none to leave it without
     * @param source who sets them
     * @return the event; empty when the field has these values from this source already
     */
    public static Optional<WorkEvent> to(Work work, String field, List<FactValue> values, FieldSource source) {
        List<FactValue> before = work.values(field);
        List<FactValue> after = values.stream().distinct().toList();
        Sourced now = work.fields().get(field);
        boolean same = before.equals(after) && (now == null || now.source().equals(source));
        return same ? Optional.empty() : Optional.of(new WorkEvent.FieldChanged(field, before, after, source));
    }
}
