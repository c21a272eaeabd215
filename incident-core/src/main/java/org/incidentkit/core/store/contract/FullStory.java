package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.BY_OPERATOR;
import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.MORNING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Approval;
import org.incidentkit.core.record.Attachment;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Entry;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Found;
import org.incidentkit.core.record.Hold;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Resolution;
import org.incidentkit.core.record.Status;
import org.incidentkit.core.record.Task;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.Stage;

/** A record that has everything, told in steps: every event there is, every kind of value. */
final class FullStory {
    private static final FieldSource RULE = new FieldSource.Rule("vpn-down", "facade");

    private FullStory() {}

    static Story of(TenantId tenant, RecordRef ref) {
        return resolved(clocked(worked(fields(opened(tenant, ref)))));
    }

    static Story opened(TenantId tenant, RecordRef ref) {
        return Story.open(
                tenant,
                ref,
                new WorkEvent.Opened(
                        "INC-2026-" + ref.id(),
                        new People(Samples.CALLER, Samples.REQUESTER),
                        Samples.text(1, "VPN är nere 👩🏽‍💻"),
                        Optional.of(Samples.text(2, Words.longest())),
                        Instant.parse("2026-06-17T22:15:00.000001Z"),
                        Samples.status("NEW", Phase.INITIAL),
                        "c0ffee"));
    }

    /** A custom field of every type, a field of several values, a field from every source. */
    static Story fields(Story story) {
        return story.group("network operations")
                .field("note", FactValue.Text.of("Straße, İstanbul, å"))
                .field("users", new FactValue.Whole(Long.MAX_VALUE), new FactValue.Whole(-1))
                .field("cost", new FactValue.Decimal(new BigDecimal("-12345678901234567890.000000000123")))
                .field("huge", new FactValue.Decimal(new BigDecimal("1E+40")))
                .field("outage", new FactValue.Truth(true), new FactValue.Truth(false))
                .field("leap", new FactValue.Day(LocalDate.of(2028, 2, 29)))
                .field("seen", new FactValue.Moment(EVENING))
                .field(FieldNames.CATEGORY, FactValue.Path.of("network/VPN"))
                .field("from", new FactValue.Address(IpAddress.of("2001:db8::1")))
                .field("to", new FactValue.Address(IpAddress.of("192.0.2.17")))
                .then(set(FieldNames.IMPACT, "HIGH", RULE))
                .then(set(FieldNames.URGENCY, "MEDIUM", new FieldSource.Imported()))
                .then(set(FieldNames.PRIORITY, "HIGH", new FieldSource.Derived()))
                .kept("story", "She fell on the way – åäö")
                .kept("story", "She did not fall")
                .field("passing", new FactValue.Truth(true))
                .field("passing")
                .group("server operations");
    }

    private static WorkEvent set(String field, String value, FieldSource source) {
        return new WorkEvent.FieldChanged(field, List.of(), List.of(FactValue.Text.of(value)), source);
    }

    /** Entries, links, tasks, a hold, what rules did. */
    static Story worked(Story story) {
        Link related = new Link(LinkType.RELATES_TO, problem("p"));
        Story linked = story.linked(LinkType.AFFECTS, Samples.item("vpn"))
                .then(new WorkEvent.Linked(related))
                .linked(LinkType.CAUSED_BY, problem("p"))
                .then(new WorkEvent.Unlinked(related));
        Story told = linked.then(new WorkEvent.EntryAdded(answer(linked), true)).whispers("The caller is annoyed");
        Story titled = told.then(new WorkEvent.TitleChanged(told.text("VPN is down")));
        Story described = titled.then(new WorkEvent.DescriptionChanged(titled.text("Nobody in Kista")));
        Task call = new Task(1, described.text("Call"), Optional.of(new GroupId("phone")), true, TaskState.OPEN);
        Story called = described.then(new WorkEvent.TaskAdded(call, Optional.of("vpn-down")));
        Task write = new Task(2, called.text("Write"), Optional.empty(), false, TaskState.OPEN);
        return triaged(planned(called.then(new WorkEvent.TaskAdded(write, Optional.empty()))
                .then(new WorkEvent.TaskMoved(1, TaskState.DONE))));
    }

    /** Texts of a kind's own, one of them written anew; an agreement that was taken back, and one that stands. */
    private static Story planned(Story story) {
        Approval early = new Approval(Samples.CALLER, MORNING);
        Story planned = story.then(new WorkEvent.TextWritten("plan", story.text("Restart it")))
                .then(new WorkEvent.Approved(early))
                .then(new WorkEvent.ApprovalsCanceled())
                .then(new WorkEvent.Approved(new Approval(Samples.REQUESTER, NOON)));
        Story caused = planned.then(new WorkEvent.TextWritten("root cause", planned.text("A full disk")));
        return caused.then(new WorkEvent.TextWritten("plan", caused.text("Restart it, then växla över")));
    }

    private static Entry answer(Story story) {
        Attachment log = new Attachment("vpn åäö.log", "text/plain", 5_000_000_000L, "ab".repeat(32));
        return new Entry(
                1, NOON, Samples.OPERATOR, EntryAudience.PUBLIC, story.text("On it"), List.of(log, log), -15, true);
    }

    private static Story triaged(Story story) {
        WorkEvent triaged = new WorkEvent.Triaged(
                Stage.CLASSIFY,
                "facade",
                List.of(new FiredRule("vpn-down", true, Map.of("title", "VPN är nere", "kind", "INCIDENT"))),
                Map.of("vip", List.of(new FactValue.Truth(true)), "branch", List.of()),
                List.of(new Found("engine-failed", story.text("It did not answer"))));
        Attribution rule =
                new Attribution(new PersonId("system"), Optional.of(Samples.CALLER), Optional.of("rule:vpn-down"));
        return story.then(triaged, MORNING, NOON, rule)
                .then(new WorkEvent.EffectRequested(
                        "vpn-down",
                        "page",
                        Map.of("to", "on-call", "channel", "phone"),
                        Map.of("message", Samples.text(story.work().texts() + 2, "VPN är nere"))));
    }

    /** A promise that was paused, went on, breached, was moved, stopped, continued; and one that still runs. */
    static Story clocked(Story story) {
        Story grown = story;
        for (var event : SampleClocks.events()) {
            grown = grown.then(event);
        }
        return grown;
    }

    /** Held, resolved, reopened, cancelled by a correction, resolved for good. */
    static Story resolved(Story story) {
        Status waiting = new Status(
                "shipped-1",
                "ON_HOLD",
                Phase.WAITING,
                NOON,
                Optional.of(new Hold(Optional.of(HoldReason.SCHEDULED), Optional.of(EVENING))));
        Story held = story.then(new WorkEvent.StateChanged(
                "HOLD", "NEW", waiting, Optional.of(story.text("Until tonight")), Optional.empty(), true));
        Story solved = held.then(resolution(held, NOON), NOON, EVENING, BY_OPERATOR);
        Status open = new Status("shipped-1", "IN_PROGRESS", Phase.ACTIVE, EVENING, Optional.empty());
        Story reopened = solved.then(new WorkEvent.StateCorrected("RESOLVED", open, false));
        return reopened.then(new WorkEvent.TimerFired("openedAt+PT4H", NOON, EVENING))
                .then(resolution(reopened, EVENING))
                .then(new WorkEvent.Rescheduled(Optional.of(EVENING)));
    }

    private static WorkEvent resolution(Story story, Instant at) {
        Status done = new Status("shipped-1", "RESOLVED", Phase.DONE, at, Optional.empty());
        Resolution answer = new Resolution(Optional.of("fixed"), Optional.of(story.text("Restarted it")));
        return new WorkEvent.StateChanged("RESOLVE", "ON_HOLD", done, Optional.empty(), Optional.of(answer), true);
    }
}
