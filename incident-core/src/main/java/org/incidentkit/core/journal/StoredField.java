package org.incidentkit.core.journal;

import java.util.List;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Sourced;
import org.incidentkit.core.record.Text;

/**
 * A field of a record as it is stored: of one that is kept apart no value is left behind, only its texts.
 *
 * @param values its values, unless kept apart
 * @param source who set them
 * @param kept its values as texts, when kept apart
 */
record StoredField(List<FactValue> values, FieldSource source, List<Text> kept) {
    static StoredField of(Sourced sourced) {
        return new StoredField(
                sourced.kept().isEmpty() ? sourced.values() : List.of(), sourced.source(), sourced.kept());
    }

    Sourced sourced() {
        return kept.isEmpty() ? new Sourced(values, source) : Sourced.keptApart(source, kept);
    }
}
