package org.incidentkit.core.sla;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.condition.Facts;

/**
 * The definitions and calendars clocks run on: those in force, and earlier versions that running clocks still hold to.
 * Safe to share between threads.
 */
public final class SlaCatalog {
    private final Map<String, BoundDefinition> inForce = new LinkedHashMap<>();
    private final Map<String, BoundDefinition> byVersion = new LinkedHashMap<>();
    private final CalendarShelf calendars;
    private final Set<String> outsideFacts;

    SlaCatalog(
            List<BoundDefinition> inForce,
            List<BoundDefinition> earlier,
            CalendarShelf calendars,
            Set<String> outsideFacts) {
        this.calendars = calendars;
        this.outsideFacts = Set.copyOf(outsideFacts);
        earlier.forEach(definition -> byVersion.put(key(definition.id(), definition.version()), definition));
        for (BoundDefinition definition : inForce) {
            this.inForce.put(definition.id(), definition);
            byVersion.put(key(definition.id(), definition.version()), definition);
        }
    }

    /** {@return a builder of an empty catalog} */
    public static SlaCatalogBuilder builder() {
        return new SlaCatalogBuilder();
    }

    /** {@return the definitions in force, in the order they were added} */
    public List<SlaDefinition> definitions() {
        return inForce.values().stream().map(BoundDefinition::definition).toList();
    }

    /** {@return the definition in force under that id} */
    public Optional<SlaDefinition> definition(String id) {
        return inForce(id).map(BoundDefinition::definition);
    }

    /** {@return the very calendar, in the zone the reference names; missing when that version is not kept} */
    public Optional<BusinessCalendar> calendar(CalendarRef ref) {
        return calendars.find(ref);
    }

    /** {@return the calendar in force under that id, in its own zone} */
    public Optional<CalendarRef> calendarInForce(String id) {
        return calendars.inForce(id);
    }

    /** {@return the names of all facts that definitions in force, or held to by running clocks, read, sorted} */
    public Set<String> facts() {
        Set<String> names = new TreeSet<>(Set.of(ClockFacts.PRIORITY));
        for (BoundDefinition definition : byVersion.values()) {
            names.addAll(definition.facts());
            definition.definition().retroactiveStart().ifPresent(names::add);
        }
        return names;
    }

    List<BoundDefinition> inForce() {
        return List.copyOf(inForce.values());
    }

    Optional<BoundDefinition> inForce(String id) {
        return Optional.ofNullable(inForce.get(id));
    }

    /** What a clock was attached under; missing when that is no longer kept. */
    Optional<Terms> held(Clock clock) {
        Agreement agreement = clock.agreement();
        Optional<BusinessCalendar> calendar = calendars.find(agreement.calendar());
        return Optional.ofNullable(byVersion.get(key(agreement.definition(), agreement.version())))
                .filter(bound -> calendar.isPresent())
                .flatMap(bound -> bound.definition()
                        .budgetFor(agreement.priority())
                        .map(budget -> new Terms(bound, agreement, budget, calendar.get())));
    }

    /** What a definition means for a record now; missing when it has no budget for the record's priority. */
    Optional<Terms> terms(BoundDefinition bound, Facts facts, int cycle) {
        return terms(bound, facts, cycle, calendars.refer(bound.definition(), facts));
    }

    /** The same on a calendar that is kept. */
    Optional<Terms> terms(BoundDefinition bound, Facts facts, int cycle, CalendarRef ref) {
        SlaDefinition definition = bound.definition();
        return definition
                .budgetFor(FactReading.priority(facts))
                .map(budget -> new Terms(
                        bound,
                        new Agreement(
                                definition.id(),
                                bound.version(),
                                definition.kind(),
                                definition.target(),
                                cycle,
                                FactReading.priority(facts),
                                ref,
                                seen(bound, facts)),
                        budget,
                        calendars.find(ref).orElseThrow()));
    }

    Map<String, List<String>> seen(BoundDefinition bound, Facts facts) {
        Set<String> read = new TreeSet<>(bound.facts());
        read.retainAll(outsideFacts);
        return FactReading.seen(facts, read);
    }

    private static String key(String id, String version) {
        return version + ' ' + id;
    }
}
