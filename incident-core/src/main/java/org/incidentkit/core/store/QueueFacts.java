package org.incidentkit.core.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkFacts;

/**
 * What a filter can ask of open work, on every store alike.
 *
 * <ul>
 *   <li>Of the record itself: {@code record} (INCIDENT, PROBLEM, CHANGE), {@code number}, {@code state}, {@code phase},
 *       {@code holdReason}, {@code caller}, {@code requester}, {@code openedAt}, {@code updatedAt}, {@code dueAt}.
 *   <li>Every field of {@link Work#fields()}: the desk's own (kind, channel, category, impact, urgency, priority, group,
 *       assignee, supplier, service, tags, watchers, changeType, changeSize) and the host's, but for memos and what is declared personal.
 * </ul>
 *
 * <p>Title, description and correspondence are no part of it: they live in the text table, where they can be erased. A
 * link is asked for by {@link QueueQuery#linkedTo()}.
 */
public final class QueueFacts {
    /** When the record last changed. */
    public static final String UPDATED_AT = "updatedAt";
    /** When the earliest promise that is still open is due. */
    public static final String DUE_AT = "dueAt";

    private static final FieldCatalog OF_RECORD = FieldCatalog.of(List.of(
            choice(WorkFacts.RECORD, RecordKind.INCIDENT, RecordKind.PROBLEM, RecordKind.CHANGE),
            FieldDefinition.of(WorkFacts.NUMBER, FieldType.TEXT),
            FieldDefinition.of(WorkFacts.STATE, FieldType.TEXT),
            choice(WorkFacts.PHASE, Phase.values()),
            choice(WorkFacts.HOLD_REASON, HoldReason.values()),
            FieldDefinition.of(WorkFacts.CALLER, FieldType.PERSON),
            FieldDefinition.of(WorkFacts.REQUESTER, FieldType.PERSON),
            FieldDefinition.of(WorkFacts.OPENED_AT, FieldType.DATE_TIME),
            FieldDefinition.of(UPDATED_AT, FieldType.DATE_TIME),
            FieldDefinition.of(DUE_AT, FieldType.DATE_TIME)));

    private QueueFacts() {}

    /**
     * The facts a filter is asked on.
     *
     * @param work the record
     * @return everything its other facts say, and when it changed and is due
     */
    public static Facts of(Work work) {
        Facts.Builder facts = WorkFacts.of(work).toBuilder()
                .moment(UPDATED_AT, work.milestones().updatedAt());
        work.dueAt().ifPresent(at -> facts.moment(DUE_AT, at));
        return facts.build();
    }

    /**
     * The fields a filter may name.
     *
     * @param fields the fields work can have, the host's among them
     * @return those that can be asked for, and what can be asked of the record itself
     * @throws org.incidentkit.core.common.InvalidDefinitionException when a field has the name of one of the latter
     */
    public static FieldCatalog queryable(Collection<FieldDefinition> fields) {
        return OF_RECORD.with(fields.stream()
                .filter(field ->
                        field.type() != FieldType.MEMO && field.personal().isEmpty())
                .toList());
    }

    private static FieldDefinition choice(String name, Enum<?>... values) {
        return FieldDefinition.choice(
                name, Arrays.stream(values).map(Enum::name).toArray(String[]::new));
    }
}
