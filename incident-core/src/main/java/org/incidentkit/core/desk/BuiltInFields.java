package org.incidentkit.core.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.IncidentKind;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.triage.TriageFacts;

/** The fields every incident has, with their types and choices. */
final class BuiltInFields {
    /** What facts tell under these names is not for a field to tell. */
    private static final Set<String> RESERVED = Set.of(
            WorkFacts.NUMBER,
            WorkFacts.TITLE,
            WorkFacts.DESCRIPTION,
            WorkFacts.STATE,
            WorkFacts.PHASE,
            WorkFacts.HOLD_REASON,
            WorkFacts.CALLER,
            WorkFacts.REQUESTER,
            WorkFacts.CI,
            WorkFacts.OPENED_AT,
            WorkFacts.FIRST_RESPONDED_AT,
            WorkFacts.RESOLVED_AT,
            WorkFacts.CLOSED_AT,
            WorkFacts.CANCELED_AT,
            WorkFacts.LAST_PUBLIC_ENTRY_AT,
            WorkFacts.REOPEN_COUNT,
            WorkFacts.REASSIGNMENT_COUNT,
            TriageFacts.TRIGGER,
            TriageFacts.CHANGED);

    private BuiltInFields() {}

    /** The fields every incident has and the host's own. */
    static FieldCatalog with(List<FieldDefinition> own) {
        List<Violation> reserved = own.stream()
                .map(FieldDefinition::name)
                .filter(name -> RESERVED.contains(name) || OutsideFacts.NAMES.contains(name))
                .map(name -> Violation.of(name, "reserved", "is the name of something every incident tells"))
                .toList();
        if (!reserved.isEmpty()) {
            throw new InvalidDefinitionException("fields", reserved);
        }
        return catalog().with(own);
    }

    private static FieldCatalog catalog() {
        return FieldCatalog.of(List.of(
                choice(FieldNames.KIND, IncidentKind.values()),
                choice(FieldNames.CHANNEL, Channel.values()),
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
