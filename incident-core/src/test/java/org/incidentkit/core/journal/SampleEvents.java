package org.incidentkit.core.journal;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.Criticality;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.ci.Relation;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.core.configuration.ConfigurationEvent;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Approval;
import org.incidentkit.core.record.Attachment;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.Entry;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Found;
import org.incidentkit.core.record.Hold;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Resolution;
import org.incidentkit.core.record.Status;
import org.incidentkit.core.record.Task;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.Agreement;
import org.incidentkit.core.sla.CalendarRef;
import org.incidentkit.core.sla.ClockAttached;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.sla.ClockContinued;
import org.incidentkit.core.sla.ClockPaused;
import org.incidentkit.core.sla.ClockRearmed;
import org.incidentkit.core.sla.ClockRecalculated;
import org.incidentkit.core.sla.ClockResumed;
import org.incidentkit.core.sla.ClockStage;
import org.incidentkit.core.sla.ClockStopped;
import org.incidentkit.core.sla.ClockThresholdPassed;
import org.incidentkit.core.sla.Plan;
import org.incidentkit.core.sla.PlannedThreshold;
import org.incidentkit.core.sla.SlaKind;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.Stage;

/** One event of each type, every part of it filled in. */
final class SampleEvents {
    static final Instant AT = Instant.parse("2026-06-18T12:00:00.000001Z");
    static final Text TITLE = Text.of(1, "VPN is down", "salt-1");
    static final Text WORDS = Text.of(2, "Nobody in Kista – åäö \"quoted\"", "salt-2");
    static final List<Text> TEXTS = List.of(TITLE, WORDS);

    private static final Status STATUS = new Status(
            "lifecycle-hash",
            "ON_HOLD",
            Phase.WAITING,
            AT,
            Optional.of(new Hold(Optional.of(HoldReason.SCHEDULED), Optional.of(AT.plusSeconds(60)))));
    private static final Link LINK = new Link(LinkType.AFFECTS, new RecordRef(RecordKind.CI, "srv-1"));
    private static final Agreement AGREEMENT = new Agreement(
            "resolution",
            "definition-hash",
            SlaKind.SLA,
            SlaTarget.RESOLUTION,
            1,
            Optional.of(Priority.HIGH),
            new CalendarRef("office", "calendar-hash", "Europe/Stockholm"),
            Map.of("caller.vip", List.of("true")));
    private static final Plan PLAN = new Plan(
            Optional.of(Duration.ofHours(8)),
            Optional.of(AT.plusSeconds(3600)),
            Optional.of(AT.plusSeconds(7200)),
            List.of(new PlannedThreshold("half", AT.plusSeconds(1800))));
    private static final Map<String, List<String>> SEEN = Map.of("caller.vip", List.of("true"), "ci.type", List.of());

    private SampleEvents() {}

    static Map<String, Event> all() {
        Map<String, Event> events = new LinkedHashMap<>();
        work(events);
        clocks(events);
        events.put(
                "item-described",
                new ItemEvent.ItemDescribed(ConfigurationItem.builder()
                        .id(new CiId("srv-1"))
                        .name("Mail server")
                        .type("server")
                        .criticality(Criticality.HIGH)
                        .environment("production")
                        .status("in-use")
                        .link(URI.create("https://cmdb.example.org/srv-1"))
                        .ownerGroup(new GroupId("mail"))
                        .service("mail")
                        .build()));
        Relation relation = new Relation(new RelationType("RUNS_ON"), new CiId("srv-2"));
        events.put("item-related", new ItemEvent.ItemRelated(relation));
        events.put("item-unrelated", new ItemEvent.ItemUnrelated(relation));
        events.put(
                "effect-requested",
                new WorkEvent.EffectRequested("tell", "notify", Map.of("to", "erik"), Map.of("message", WORDS)));
        events.put("timer-fired", new WorkEvent.TimerFired("openedAt+PT4H support", AT, AT.plusSeconds(14_400)));
        events.put("configuration-activated", new ConfigurationEvent.ConfigurationActivated("hash", "{\"a\":1}"));
        events.put("records-armed", new ConfigurationEvent.RecordsArmed(12));
        return events;
    }

    private static void work(Map<String, Event> events) {
        events.put(
                "opened",
                new WorkEvent.Opened(
                        "INC-2026-000001",
                        new People(new PersonId("anna"), new PersonId("erik")),
                        TITLE,
                        Optional.of(WORDS),
                        AT,
                        STATUS,
                        "configuration-hash"));
        events.put(
                "field-changed", new WorkEvent.FieldChanged("own", List.of(FactValue.Text.of("Å")), values(), rule()));
        events.put("title-changed", new WorkEvent.TitleChanged(TITLE));
        events.put("description-changed", new WorkEvent.DescriptionChanged(WORDS));
        events.put(
                "state-changed",
                new WorkEvent.StateChanged(
                        "RESOLVE",
                        "NEW",
                        STATUS,
                        Optional.of(TITLE),
                        Optional.of(new Resolution(Optional.of("fixed"), Optional.of(WORDS))),
                        true));
        events.put("state-corrected", new WorkEvent.StateCorrected("CLOSED", STATUS, false));
        events.put("text-written", new WorkEvent.TextWritten("rootCause", WORDS));
        events.put("approved", new WorkEvent.Approved(new Approval(new PersonId("lisa"), AT)));
        events.put("approvals-canceled", new WorkEvent.ApprovalsCanceled());
        events.put("rescheduled", new WorkEvent.Rescheduled(Optional.of(AT)));
        events.put(
                "entry-added",
                new WorkEvent.EntryAdded(
                        new Entry(
                                3,
                                AT,
                                new PersonId("anna"),
                                EntryAudience.INTERNAL,
                                WORDS,
                                List.of(new Attachment("log.txt", "text/plain", 12, "0".repeat(64))),
                                -5,
                                true),
                        false));
        events.put("linked", new WorkEvent.Linked(LINK));
        events.put("unlinked", new WorkEvent.Unlinked(LINK));
        events.put(
                "task-added",
                new WorkEvent.TaskAdded(
                        new Task(1, TITLE, Optional.of(new GroupId("mail")), true, TaskState.OPEN),
                        Optional.of("todo")));
        events.put("task-moved", new WorkEvent.TaskMoved(1, TaskState.INCOMPLETE));
        events.put(
                "triaged",
                new WorkEvent.Triaged(
                        Stage.CLASSIFY,
                        "rule-set-hash",
                        List.of(new FiredRule("vpn-down", true, Map.of("title", "VPN"))),
                        Map.of("caller.vip", List.of(new FactValue.Truth(true))),
                        List.of(new Found("engine-failed", WORDS))));
    }

    private static FieldSource rule() {
        return new FieldSource.Rule("vpn-down", "rule-set-hash");
    }

    private static List<FactValue> values() {
        return List.of(
                FactValue.Text.of("Åre"),
                new FactValue.Whole(7),
                new FactValue.Decimal(new BigDecimal("1.50")),
                new FactValue.Truth(false),
                new FactValue.Day(LocalDate.of(2026, 6, 19)),
                new FactValue.Moment(AT),
                FactValue.Path.of("network/vpn"),
                new FactValue.Address(IpAddress.of("2001:db8::1")));
    }

    private static void clocks(Map<String, Event> events) {
        events.put(
                "clock-attached", new ClockAttached(1, AT, AGREEMENT, AT.minusSeconds(60), PLAN, Optional.of("mark")));
        events.put("clock-paused", new ClockPaused(1, AT, Duration.ofMinutes(5), "AWAITING_CALLER", SEEN));
        events.put("clock-resumed", new ClockResumed(1, AT, PLAN, SEEN));
        events.put(
                "clock-stopped",
                new ClockStopped(1, AT, ClockStage.COMPLETED, ClockStopped.Cause.STOP, Duration.ofMillis(1_500), SEEN));
        events.put("clock-continued", new ClockContinued(1, AT, true, Duration.ZERO, PLAN, SEEN));
        events.put(
                "clock-recalculated",
                new ClockRecalculated(
                        1,
                        AT,
                        List.of(ClockRecalculated.Reason.PRIORITY, ClockRecalculated.Reason.CALENDAR),
                        new ClockRecalculated.Before(AGREEMENT, Duration.ofMinutes(1), PLAN),
                        AGREEMENT,
                        Duration.ofMinutes(2),
                        PLAN));
        events.put("clock-rearmed", new ClockRearmed(1, AT));
        events.put("clock-breached", new ClockBreached(1, AT));
        events.put("clock-threshold-passed", new ClockThresholdPassed(1, "half", AT));
    }

    /** What is read of a form of an earlier version: words that were not yet apart have neither number nor salt. */
    static Event asOf(String type, int version) {
        Event now = Objects.requireNonNull(all().get(type));
        if (now instanceof WorkEvent.EffectRequested requested && version == 1) {
            return new WorkEvent.EffectRequested(requested.rule(), requested.name(), requested.names());
        }
        return now instanceof WorkEvent.Triaged triaged && version == 1
                ? new WorkEvent.Triaged(
                        triaged.stage(),
                        triaged.ruleSet(),
                        triaged.fired(),
                        triaged.outside(),
                        List.of(new Found("engine-failed", Text.of(0, "it broke", ""))))
                : now;
    }
}
