package org.incidentkit.core.desk;

import java.util.Arrays;
import java.util.List;
import org.incidentkit.core.change.ChangeSize;
import org.incidentkit.core.change.ChangeType;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.IncidentKind;
import org.incidentkit.core.record.FieldNames;

/** The fields records of work have, with their types and choices. */
final class BuiltInFields {
    private BuiltInFields() {}

    static FieldCatalog catalog() {
        return FieldCatalog.of(List.of(
                choice(FieldNames.KIND, IncidentKind.values()),
                choice(FieldNames.CHANNEL, Channel.values()),
                choice(FieldNames.CHANGE_TYPE, ChangeType.values()),
                choice(FieldNames.CHANGE_SIZE, ChangeSize.values()),
                FieldDefinition.of(FieldNames.CATEGORY, FieldType.TREE),
                choice(FieldNames.IMPACT, Impact.values()),
                choice(FieldNames.URGENCY, Urgency.values()),
                choice(FieldNames.PRIORITY, Priority.values()),
                FieldDefinition.of(FieldNames.GROUP, FieldType.TEXT),
                FieldDefinition.of(FieldNames.ASSIGNEE, FieldType.PERSON),
                FieldDefinition.of(FieldNames.SUPPLIER, FieldType.TEXT),
                FieldDefinition.of(FieldNames.SERVICE, FieldType.TEXT),
                FieldDefinition.of(FieldNames.TAGS, FieldType.TEXT).multiple(),
                FieldDefinition.of(FieldNames.WATCHERS, FieldType.PERSON).multiple()));
    }

    private static FieldDefinition choice(String name, Enum<?>[] values) {
        return FieldDefinition.choice(
                name, Arrays.stream(values).map(Enum::name).toArray(String[]::new));
    }
}
