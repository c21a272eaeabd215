package org.incidentkit.rules.model;

import java.util.Optional;
import org.incidentkit.core.desk.BuiltInFields;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.triage.RuleTimer;

/** Whether a trigger can ever be met. */
final class TriggerCheck {
    private TriggerCheck() {}

    static Optional<String> of(RuleTrigger trigger, FieldCatalog catalog) {
        if (trigger instanceof RuleTrigger.Timer timer) {
            return timer(timer.timer(), catalog);
        }
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

    /** Facts from outside a record do not tell when its moments come. */
    private static Optional<String> timer(RuleTimer timer, FieldCatalog catalog) {
        Optional<FieldDefinition> field = catalog.find(timer.field());
        boolean instant = field.filter(known -> known.type() == FieldType.DATE_TIME)
                .filter(known -> BuiltInFields.outside().find(known.name()).isEmpty())
                .isPresent();
        if (!instant) {
            return Optional.of("counts from '" + timer.field() + "', which is no instant of the record");
        }
        return timer.calendar().filter(String::isBlank).map(blank -> "names a calendar without a name");
    }
}
