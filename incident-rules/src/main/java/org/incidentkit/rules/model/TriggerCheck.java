package org.incidentkit.rules.model;

import java.util.Optional;
import org.incidentkit.core.field.FieldCatalog;

/** Whether a trigger can ever be met. */
final class TriggerCheck {
    private TriggerCheck() {}

    static Optional<String> of(RuleTrigger trigger, FieldCatalog catalog) {
        if (!(trigger instanceof RuleTrigger.Update update)) {
            return Optional.empty();
        }
        if (update.fields().isEmpty()) {
            return Optional.of("names no field whose change it waits for");
        }
        return update.fields().stream()
                .filter(field -> catalog.find(field).isEmpty())
                .findFirst()
                .map(field -> "waits for a change of '" + field + "', and there is no such field");
    }
}
