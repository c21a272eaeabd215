package org.incidentkit.core.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.change.ChangeSize;
import org.incidentkit.core.change.ChangeType;
import org.incidentkit.core.ci.Criticality;
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
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.core.triage.Trigger;

/** The fields records of work have, with their types and choices, and all else that rules can ask for. */
public final class BuiltInFields {
    /** What facts tell under these names is not for a field to tell. */
    private static final Set<String> RESERVED = Set.of(
            WorkFacts.RECORD,
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
            TriageFacts.CHANGED,
            TriageFacts.TIMERS,
            TriageFacts.KEPT);

    private static final FieldCatalog CATALOG = FieldCatalog.of(settable());
    private static final FieldCatalog FACTS = ofPromises().with(ofRules());

    private BuiltInFields() {}

    /** The fields every incident has and the host's own. */
    static FieldCatalog with(List<FieldDefinition> own) {
        List<Violation> reserved = own.stream()
                .map(FieldDefinition::name)
                .filter(name -> RESERVED.contains(name) || OutsideFacts.READ.contains(name))
                .map(name -> Violation.of(name, "reserved", "is the name of something every incident tells"))
                .toList();
        if (!reserved.isEmpty()) {
            throw new InvalidDefinitionException("fields", reserved);
        }
        return catalog().with(own);
    }

    /** {@return the fields that people and rules can set} */
    public static FieldCatalog catalog() {
        return CATALOG;
    }

    private static List<FieldDefinition> settable() {
        return List.of(
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
                FieldDefinition.of(FieldNames.WATCHERS, FieldType.PERSON).multiple());
    }

    /** {@return everything rules can ask for: the fields, what else a record tells, what is known beside it} */
    public static FieldCatalog facts() {
        return FACTS;
    }

    /** {@return what of that is not told by the record itself} */
    public static FieldCatalog outside() {
        return FieldCatalog.of(beside()).with(ofRules());
    }

    /** Everything promises can ask for. */
    static FieldCatalog ofPromises() {
        return catalog().with(told()).with(beside());
    }

    /** What only rules can ask for. */
    private static List<FieldDefinition> ofRules() {
        return List.of(
                FieldDefinition.of(AroundItems.OPEN_INCIDENTS, FieldType.INTEGER),
                FieldDefinition.of(AroundItems.OPEN_CHANGES, FieldType.INTEGER),
                FieldDefinition.of(AroundItems.CHANGED_AT, FieldType.DATE_TIME),
                FieldDefinition.of(TriageFacts.OPENED_IN_HOURS_OF, FieldType.TEXT)
                        .multiple(),
                FieldDefinition.of(TriageFacts.NOW_IN_HOURS_OF, FieldType.TEXT).multiple());
    }

    /** What a record tells beside its fields: the names of {@link WorkFacts}. */
    private static List<FieldDefinition> told() {
        return List.of(
                choice(WorkFacts.RECORD, RecordKind.values()),
                FieldDefinition.of(WorkFacts.NUMBER, FieldType.TEXT),
                FieldDefinition.of(WorkFacts.TITLE, FieldType.TEXT),
                FieldDefinition.of(WorkFacts.DESCRIPTION, FieldType.MEMO),
                FieldDefinition.of(WorkFacts.STATE, FieldType.TEXT),
                choice(WorkFacts.PHASE, Phase.values()),
                choice(WorkFacts.HOLD_REASON, HoldReason.values()),
                FieldDefinition.of(WorkFacts.CALLER, FieldType.PERSON),
                FieldDefinition.of(WorkFacts.REQUESTER, FieldType.PERSON),
                FieldDefinition.of(WorkFacts.CI, FieldType.CI).multiple(),
                FieldDefinition.of(WorkFacts.OPENED_AT, FieldType.DATE_TIME),
                FieldDefinition.of(WorkFacts.FIRST_RESPONDED_AT, FieldType.DATE_TIME),
                FieldDefinition.of(WorkFacts.RESOLVED_AT, FieldType.DATE_TIME),
                FieldDefinition.of(WorkFacts.CLOSED_AT, FieldType.DATE_TIME),
                FieldDefinition.of(WorkFacts.CANCELED_AT, FieldType.DATE_TIME),
                FieldDefinition.of(WorkFacts.LAST_PUBLIC_ENTRY_AT, FieldType.DATE_TIME),
                FieldDefinition.of(WorkFacts.REOPEN_COUNT, FieldType.INTEGER),
                FieldDefinition.of(WorkFacts.REASSIGNMENT_COUNT, FieldType.INTEGER));
    }

    /** What is known beside a record: caller, configuration items, the decision itself. */
    private static List<FieldDefinition> beside() {
        return List.of(
                FieldDefinition.of(OutsideFacts.CALLER_VIP, FieldType.BOOLEAN),
                FieldDefinition.of(OutsideFacts.CALLER_BRANCH, FieldType.TEXT),
                FieldDefinition.of(OutsideFacts.CI_TYPE, FieldType.TEXT).multiple(),
                choice(OutsideFacts.CI_CRITICALITY, Criticality.values()).multiple(),
                FieldDefinition.of(OutsideFacts.CI_ENVIRONMENT, FieldType.TEXT).multiple(),
                FieldDefinition.of(OutsideFacts.CI_SERVICE, FieldType.TEXT).multiple(),
                choice(TriageFacts.TRIGGER, Trigger.values()),
                FieldDefinition.of(TriageFacts.CHANGED, FieldType.TEXT).multiple(),
                FieldDefinition.of(TriageFacts.TIMERS, FieldType.TEXT).multiple());
    }

    private static FieldDefinition choice(String name, Enum<?>[] values) {
        return FieldDefinition.choice(
                name, Arrays.stream(values).map(Enum::name).toArray(String[]::new));
    }
}
