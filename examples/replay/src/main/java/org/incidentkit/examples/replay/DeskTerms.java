package org.incidentkit.examples.replay;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.CalendarBuilder;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.PriorityMatrix;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.LifecycleBuilder;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.ReopenPolicy;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;

/** A mapping's lifecycle, matrix, hours and promise as the definitions a desk works by. */
final class DeskTerms {
    private static final String ID = "log";
    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60;

    private DeskTerms() {}

    static DeskConfiguration configuration(Mapping mapping) {
        return DeskConfiguration.builder()
                .incidentLifecycle(lifecycle(mapping))
                .matrix(matrix(mapping))
                .addCalendars(calendar(mapping))
                .addPromises(promise(mapping))
                .addAllFields(LogFields.definitions())
                .build();
    }

    static Lifecycle<IncidentIntent> lifecycle(Mapping mapping) {
        LifecycleBuilder<IncidentIntent> lifecycle = Lifecycle.builder(ID, IncidentIntent.class);
        for (Mapping.State state : mapping.states().values()) {
            switch (Phase.valueOf(state.phase())) {
                case INITIAL -> lifecycle.initial(state.name());
                case WAITING ->
                    lifecycle.waiting(
                            state.name(),
                            state.holdReason().map(HoldReason::valueOf).stream().toArray(HoldReason[]::new));
                default -> lifecycle.state(state.name(), Phase.valueOf(state.phase()));
            }
        }
        for (Mapping.Intent intent : mapping.intents()) {
            IncidentIntent meant = IncidentIntent.valueOf(intent.name().toUpperCase(Locale.ROOT));
            lifecycle.allow(meant, intent.from(), intent.to());
        }
        return lifecycle.build();
    }

    static PriorityMatrix matrix(Mapping mapping) {
        PriorityMatrix.Builder matrix = PriorityMatrix.builder(ID);
        mapping.matrix()
                .forEach((impact, row) -> row.forEach((urgency, priority) ->
                        matrix.cell(Impact.valueOf(impact), Urgency.valueOf(urgency), Priority.valueOf(priority))));
        return matrix.build();
    }

    static BusinessCalendar calendar(Mapping mapping) {
        Mapping.Hours hours = mapping.sla().hours();
        CalendarBuilder calendar = BusinessCalendar.builder(ID, hours.zone());
        Map<DayOfWeek, List<Mapping.Span>> days = new TreeMap<>(hours.days());
        days.forEach((day, spans) ->
                calendar.hours(day, spans.stream().map(DeskTerms::range).toArray(TimeRange[]::new)));
        return calendar.build();
    }

    private static TimeRange range(Mapping.Span span) {
        int end = span.toMinute() < span.fromMinute() ? span.toMinute() + DAY : span.toMinute();
        return new TimeRange(span.fromMinute() * MINUTE, end * MINUTE);
    }

    /** From the start column to the stop state without a pause; a stop that is taken back never was one. */
    static SlaDefinition promise(Mapping mapping) {
        Mapping.Sla sla = mapping.sla();
        Map<Priority, Budget> budgets = new EnumMap<>(Priority.class);
        sla.budgets()
                .forEach((priority, time) -> budgets.put(Priority.valueOf(priority), new Budget.WorkingTime(time)));
        SlaDefinition.Builder promise = SlaDefinition.builder()
                .id(ID)
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.of(ID))
                .putAllBudgets(budgets)
                .pause(Constant.NEVER)
                .stop(Conditions.field(WorkFacts.STATE).is(sla.stop()))
                .reopen(ReopenPolicy.GO_ON_COUNTING);
        // Any other start column holds the moment of the first row, which is when a clock starts by itself.
        return sla.start() == Column.OPENED
                ? promise.retroactiveStart(WorkFacts.OPENED_AT).build()
                : promise.build();
    }
}
