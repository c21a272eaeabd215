package org.incidentkit.core.journal;

import java.util.List;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.WorkEvent;

/**
 * A change of a field as it is stored: of a field that is kept apart no value is left behind, only its texts.
 *
 * @param field the field
 * @param before its values before, unless kept apart
 * @param after its values from here on, unless kept apart
 * @param source who set them
 * @param kept its values as texts, when kept apart
 */
record StoredChange(String field, List<FactValue> before, List<FactValue> after, FieldSource source, List<Text> kept) {
    static StoredChange of(WorkEvent.FieldChanged changed) {
        boolean apart = !changed.kept().isEmpty();
        return new StoredChange(
                changed.field(),
                changed.before(),
                apart ? List.of() : changed.after(),
                changed.source(),
                changed.kept());
    }

    WorkEvent.FieldChanged event() {
        return kept.isEmpty()
                ? new WorkEvent.FieldChanged(field, before, after, source)
                : WorkEvent.FieldChanged.keptApart(field, source, kept);
    }
}
