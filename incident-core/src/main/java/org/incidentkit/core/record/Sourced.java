package org.incidentkit.core.record;

import java.util.List;
import org.incidentkit.core.condition.FactValue;

/**
 * The values of a field and who set them.
 *
 * @param values one for a single-valued field; none only when their words were erased
 * @param source who set them
 * @param kept the values as texts, when the field is kept apart so that they can be erased; otherwise none
 */
public record Sourced(List<FactValue> values, FieldSource source, List<Text> kept) {
    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException when there is no value: a field without one is missing
     */
    public Sourced {
        values = List.copyOf(values);
        kept = List.copyOf(kept);
        if (values.isEmpty() && kept.isEmpty()) {
            throw new IllegalArgumentException("a field without values is missing, not empty");
        }
    }

    /**
     * Of a field that is not kept apart.
     *
     * @param values its values, never empty
     * @param source who set them
     */
    public Sourced(List<FactValue> values, FieldSource source) {
        this(values, source, List.of());
    }

    /**
     * Of a field that is kept apart.
     *
     * @param source who set it
     * @param kept its values as texts
     * @return the values whose words are still there
     */
    public static Sourced keptApart(FieldSource source, List<Text> kept) {
        return new Sourced(KeptValue.read(kept), source, kept);
    }

    /** {@return whether words of it were erased} */
    boolean isErased() {
        return kept.stream().anyMatch(text -> text.content().isEmpty());
    }
}
