package org.incidentkit.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.ClockFacts;

/**
 * Whose calendar is whose: a calendar that is named like the caller's branch, like a service or like a configuration
 * item is theirs, and so is its zone. Promises whose source is the customer, the service or the item run by it.
 */
final class NamedCalendars {
    static final Set<String> NAMES = Set.of(
            ClockFacts.CUSTOMER_CALENDAR,
            ClockFacts.CUSTOMER_ZONE,
            ClockFacts.SERVICE_CALENDAR,
            ClockFacts.SERVICE_ZONE,
            ClockFacts.CI_CALENDAR,
            ClockFacts.CI_ZONE);

    private final List<BusinessCalendar> calendars;

    NamedCalendars(List<BusinessCalendar> calendars) {
        this.calendars = List.copyOf(calendars);
    }

    void ofCustomer(Person caller, Facts.Builder facts) {
        first(caller.branch().stream())
                .ifPresent(found -> facts.text(ClockFacts.CUSTOMER_CALENDAR, found.id())
                        .text(ClockFacts.CUSTOMER_ZONE, found.zone().getId()));
    }

    /** The service the record names, or else that of its items. */
    void ofService(Work work, List<ConfigurationItem> items, Facts.Builder facts) {
        Stream<String> services = Stream.concat(
                work.value(FieldNames.SERVICE).stream(), items.stream().flatMap(item -> item.service().stream()));
        first(services)
                .ifPresent(found -> facts.text(ClockFacts.SERVICE_CALENDAR, found.id())
                        .text(ClockFacts.SERVICE_ZONE, found.zone().getId()));
    }

    void ofItems(List<ConfigurationItem> items, Facts.Builder facts) {
        first(items.stream().map(item -> item.id().value()))
                .ifPresent(found -> facts.text(ClockFacts.CI_CALENDAR, found.id())
                        .text(ClockFacts.CI_ZONE, found.zone().getId()));
    }

    private Optional<BusinessCalendar> first(Stream<String> names) {
        return names.flatMap(name ->
                        calendars.stream().filter(calendar -> calendar.id().equals(name)))
                .findFirst();
    }
}
