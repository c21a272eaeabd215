package org.incidentkit.examples.quickstart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Status;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.ClockAttached;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.sla.ClockContinued;
import org.incidentkit.core.sla.ClockPaused;
import org.incidentkit.core.sla.ClockResumed;
import org.incidentkit.core.sla.ClockStopped;
import org.incidentkit.core.triage.FiredRule;

/** An event in a few words. The events are typed and sealed, so a host says as much of them as its users want. */
final class EventWords {
    private EventWords() {}

    static String of(Event event) {
        if (event instanceof WorkEvent.Opened opened) {
            return "opened: \"" + opened.title() + "\", caller "
                    + opened.people().caller();
        }
        if (event instanceof WorkEvent.FieldChanged changed) {
            return changed.field() + " = " + values(changed.after()) + " (" + source(changed.source()) + ")";
        }
        if (event instanceof WorkEvent.StateChanged changed) {
            String intent = changed.intent().toLowerCase(Locale.ROOT);
            return intent + ": " + changed.from() + " to " + changed.to().state() + hold(changed.to())
                    + changed.reason().map(reason -> ", \"" + reason + "\"").orElse("");
        }
        if (event instanceof WorkEvent.EntryAdded added) {
            return added.entry().audience().name().toLowerCase(Locale.ROOT) + " entry: \""
                    + added.entry().text() + "\"";
        }
        return beside(event);
    }

    /** What rules decided, and what the record has to do with others. */
    private static String beside(Event event) {
        if (event instanceof WorkEvent.Triaged triaged) {
            return "rules decide " + triaged.stage() + ": "
                    + triaged.fired().stream().map(FiredRule::ruleId).collect(Collectors.joining(", "));
        }
        if (event instanceof WorkEvent.EffectRequested asked) {
            return "rule " + asked.rule() + " asks: " + asked.name();
        }
        if (event instanceof WorkEvent.Linked linked) {
            String type =
                    linked.link().type().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
            return type + " a " + linked.link().target().kind().name().toLowerCase(Locale.ROOT);
        }
        return clock(event);
    }

    private static String clock(Event event) {
        if (event instanceof ClockAttached attached) {
            return attached.agreement().definition() + " clock started, due "
                    + Local.time(attached.plan().dueAt());
        }
        if (event instanceof ClockPaused paused) {
            return "clock " + paused.clock() + " paused: " + paused.reason();
        }
        if (event instanceof ClockResumed resumed) {
            return "clock " + resumed.clock() + " goes on, due "
                    + Local.time(resumed.plan().dueAt());
        }
        if (event instanceof ClockContinued continued) {
            return "clock " + continued.clock() + " goes on after all, due "
                    + Local.time(continued.plan().dueAt());
        }
        if (event instanceof ClockStopped stopped) {
            return "clock " + stopped.clock() + " stopped, "
                    + Local.length(stopped.elapsed()).strip() + " counted";
        }
        if (event instanceof ClockBreached breached) {
            return "clock " + breached.clock() + " is breached";
        }
        return event.getClass().getSimpleName();
    }

    private static String values(List<FactValue> values) {
        return values.stream().map(FactValue::toString).collect(Collectors.joining(", "));
    }

    private static String source(FieldSource source) {
        return source instanceof FieldSource.Rule rule
                ? "rule " + rule.ruleId()
                : source.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String hold(Status status) {
        return status.hold()
                .flatMap(hold -> hold.reason())
                .map(reason -> ", " + reason)
                .orElse("");
    }
}
