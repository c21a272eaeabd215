package org.incidentkit.examples.replay;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One update of one incident, in the desk's words where the desk has words. */
record Row(Place state, Map<Column, String> values, Instant opened, Instant updated, Told told) {

    /** What the log itself says the incident's figures are; it is compared and never imported. */
    record Told(String priority, boolean madeSla, int reopenCount, int reassignmentCount) {}

    String number() {
        return values.getOrDefault(Column.NUMBER, "");
    }

    /** {@return the state by the file's name for it, which the mapping need not know} */
    String stateName() {
        return values.getOrDefault(Column.STATE, "");
    }

    /** {@return an imported column's value, or nothing when the file does not know it} */
    Optional<String> value(Column column) {
        return Optional.ofNullable(values.get(column));
    }
}
