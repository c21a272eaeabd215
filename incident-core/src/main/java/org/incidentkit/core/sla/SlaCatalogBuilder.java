package org.incidentkit.core.sla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.ConditionEvaluator;

/** Collects definitions and calendars; not for several threads. */
public final class SlaCatalogBuilder {
    private final List<SlaDefinition> definitions = new ArrayList<>();
    private final List<SlaDefinition> earlierDefinitions = new ArrayList<>();
    private final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    private final List<BusinessCalendar> earlierCalendars = new ArrayList<>();
    private final Set<String> outsideFacts = new LinkedHashSet<>(ClockFacts.SOURCES);
    private final List<Violation> found = new ArrayList<>();
    private ConditionEvaluator evaluator = ConditionEvaluator.withoutPatterns();

    SlaCatalogBuilder() {}

    /** Adds a definition in force. */
    public SlaCatalogBuilder definition(SlaDefinition definition) {
        definitions.add(definition);
        return this;
    }

    /** Adds an earlier version of a definition, for the clocks that still run under it. */
    public SlaCatalogBuilder earlier(SlaDefinition definition) {
        earlierDefinitions.add(definition);
        return this;
    }

    /** Adds a calendar in force. */
    public SlaCatalogBuilder calendar(BusinessCalendar calendar) {
        if (calendars.putIfAbsent(calendar.id(), calendar) != null) {
            refuse("calendars", "duplicate", "calendar '" + calendar.id() + "' is given twice");
        }
        if (calendar.id().equals(CalendarShelf.AROUND_THE_CLOCK)) {
            refuse("calendars", "reserved", "the id '" + calendar.id() + "' is that of the calendar always open");
        }
        return this;
    }

    /** Adds an earlier version of a calendar, for the clocks that still run on it. */
    public SlaCatalogBuilder earlier(BusinessCalendar calendar) {
        earlierCalendars.add(calendar);
        return this;
    }

    /** Names facts that come from outside the record (VIP, contract, CI …): clocks journal what they read of them. */
    public SlaCatalogBuilder outsideFacts(Set<String> names) {
        outsideFacts.addAll(names);
        return this;
    }

    /** Sets what evaluates the conditions; without it, conditions with patterns are refused. */
    public SlaCatalogBuilder evaluator(ConditionEvaluator conditions) {
        evaluator = conditions;
        return this;
    }

    /**
     * Checks the references and builds.
     *
     * @return the catalog
     * @throws InvalidDefinitionException with every id given twice, calendar not there and condition not evaluable
     */
    public SlaCatalog build() {
        List<Violation> problems = new ArrayList<>(found);
        Set<String> ids = new LinkedHashSet<>();
        for (SlaDefinition definition : definitions) {
            if (!ids.add(definition.id())) {
                problems.add(Violation.of(
                        "definitions", "duplicate", "definition '" + definition.id() + "' is given twice"));
            }
            calendarOf(definition)
                    .filter(id -> !calendars.containsKey(id))
                    .ifPresent(id -> problems.add(Violation.of(
                            definition.id() + ".calendar", "unknown-calendar", "calendar '" + id + "' is not there")));
        }
        List<BoundDefinition> inForce = bind(definitions, problems);
        List<BoundDefinition> earlier = bind(earlierDefinitions, problems);
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException("SLA catalog", problems);
        }
        return new SlaCatalog(inForce, earlier, new CalendarShelf(calendars.values(), earlierCalendars), outsideFacts);
    }

    private static Optional<String> calendarOf(SlaDefinition definition) {
        if (definition.calendar() instanceof CalendarSource.OfDefinition named) {
            return Optional.of(named.calendar());
        }
        return definition.calendar() instanceof CalendarSource.OfFact fact
                ? Optional.of(fact.otherwise())
                : Optional.empty();
    }

    private List<BoundDefinition> bind(List<SlaDefinition> unbound, List<Violation> problems) {
        List<BoundDefinition> bound = new ArrayList<>();
        for (SlaDefinition definition : unbound) {
            try {
                bound.add(BoundDefinition.bind(definition, evaluator));
            } catch (InvalidDefinitionException unusable) {
                unusable.violations()
                        .forEach(each -> problems.add(new Violation(
                                definition.id() + '.' + each.path(), each.code(), each.parameters(), each.message())));
            }
        }
        return bound;
    }

    private void refuse(String path, String code, String message) {
        found.add(Violation.of(path, code, message));
    }
}
