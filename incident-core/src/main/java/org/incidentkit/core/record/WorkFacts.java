package org.incidentkit.core.record;

import org.incidentkit.core.condition.Facts;

/** What a record itself can tell a condition; facts from outside are added by who reads them. */
public final class WorkFacts {
    /** The kind of record: INCIDENT, PROBLEM or CHANGE. */
    public static final String RECORD = "record";
    /** The human number. */
    public static final String NUMBER = "number";
    /** The title. */
    public static final String TITLE = "title";
    /** The description. */
    public static final String DESCRIPTION = "description";
    /** The host's name of the state. */
    public static final String STATE = "state";
    /** The phase of the state. */
    public static final String PHASE = "phase";
    /** What the record waits for. */
    public static final String HOLD_REASON = "holdReason";
    /** Who is affected. */
    public static final String CALLER = "caller";
    /** Who logged it. */
    public static final String REQUESTER = "requester";
    /** The configuration items it is linked to. */
    public static final String CI = "ci";
    /** When it was opened. */
    public static final String OPENED_AT = "openedAt";
    /** When the caller was first answered. */
    public static final String FIRST_RESPONDED_AT = "firstRespondedAt";
    /** When it was resolved. */
    public static final String RESOLVED_AT = "resolvedAt";
    /** When it was closed. */
    public static final String CLOSED_AT = "closedAt";
    /** When it was cancelled. */
    public static final String CANCELED_AT = "canceledAt";
    /** When the caller was last told something. */
    public static final String LAST_PUBLIC_ENTRY_AT = "lastPublicEntryAt";
    /** How often it came back. */
    public static final String REOPEN_COUNT = "reopenCount";
    /** How often its group changed. */
    public static final String REASSIGNMENT_COUNT = "reassignmentCount";

    private WorkFacts() {}

    /**
     * The facts of a record.
     *
     * @param work the record
     * @return every field that has a value, and what follows from its state
     */
    public static Facts of(Work work) {
        Facts.Builder facts = Facts.builder();
        work.fields().forEach((name, sourced) -> facts.addAll(name, sourced.values()));
        facts.text(RECORD, work.ref().kind().name())
                .text(NUMBER, work.number())
                .text(CALLER, work.people().caller().value())
                .text(REQUESTER, work.people().requester().value())
                .text(STATE, work.status().state())
                .text(PHASE, work.status().phase().name());
        work.title().content().ifPresent(words -> facts.text(TITLE, words));
        work.description().flatMap(Text::content).ifPresent(words -> facts.text(DESCRIPTION, words));
        work.status().hold().flatMap(Hold::reason).ifPresent(reason -> facts.text(HOLD_REASON, reason.name()));
        work.items().forEach(item -> facts.text(CI, item.id()));
        work.entries().stream()
                .filter(entry -> entry.audience() == EntryAudience.PUBLIC)
                .filter(entry -> !entry.author().equals(work.people().caller()))
                .reduce((earlier, later) -> later)
                .ifPresent(entry -> facts.moment(LAST_PUBLIC_ENTRY_AT, entry.at()));
        milestones(work.milestones(), facts);
        return facts.build();
    }

    private static void milestones(Milestones milestones, Facts.Builder facts) {
        facts.moment(OPENED_AT, milestones.openedAt())
                .whole(REOPEN_COUNT, milestones.reopenCount())
                .whole(REASSIGNMENT_COUNT, milestones.reassignmentCount());
        milestones.firstRespondedAt().ifPresent(at -> facts.moment(FIRST_RESPONDED_AT, at));
        milestones.resolvedAt().ifPresent(at -> facts.moment(RESOLVED_AT, at));
        milestones.closedAt().ifPresent(at -> facts.moment(CLOSED_AT, at));
        milestones.canceledAt().ifPresent(at -> facts.moment(CANCELED_AT, at));
    }
}
