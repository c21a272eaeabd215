package org.incidentkit.core.record;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;

/**
 * The one place where a field takes other values: no change of value or source, no event.
 *
 * @param field the field
 * @param values its new values, none to leave it without
 * @param source who sets them
 */
public record FieldChange(String field, List<FactValue> values, FieldSource source) {
    /** Takes each value once. */
    public FieldChange {
        values = values.stream().distinct().toList();
    }

    /**
     * The event that gives the field these values.
     *
     * @param work the record as it is
     * @param texts where the texts come from in which values are kept that can be erased
     * @return the event; empty when the field has these values from this source already
     */
    public Optional<WorkEvent> on(Work work, TextMint texts) {
        Sourced now = work.fields().get(field);
        List<FactValue> before = work.values(field);
        boolean same = before.equals(values) && (now == null || (now.source().equals(source) && !now.isErased()));
        return same ? Optional.empty() : Optional.of(event(Optional.ofNullable(now), texts));
    }

    /** The event that gives the field of a new record its first values. */
    WorkEvent first(TextMint texts) {
        return event(Optional.empty(), texts);
    }

    /** What was kept apart once is never told in an event again. */
    private WorkEvent event(Optional<Sourced> now, TextMint texts) {
        boolean before = now.filter(sourced -> !sourced.kept().isEmpty()).isPresent();
        if (texts.keepsApart(field) && !values.isEmpty()) {
            List<Text> kept =
                    values.stream().map(KeptValue::words).map(texts::text).toList();
            return WorkEvent.FieldChanged.keptApart(field, source, kept);
        }
        return new WorkEvent.FieldChanged(
                field,
                before || texts.keepsApart(field)
                        ? List.of()
                        : now.map(Sourced::values).orElse(List.of()),
                values,
                source);
    }
}
