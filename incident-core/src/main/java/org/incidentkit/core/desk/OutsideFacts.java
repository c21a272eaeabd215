package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.triage.TriageFacts;

/** Reads what a decision has to know beside the record: who the caller is, what the configuration items are. */
final class OutsideFacts {
    /** Whether the caller comes first. */
    static final String CALLER_VIP = "caller.vip";

    static final String CALLER_BRANCH = "caller.branch";
    static final String CI_TYPE = "ci.type";
    static final String CI_CRITICALITY = "ci.criticality";
    static final String CI_ENVIRONMENT = "ci.environment";
    static final String CI_SERVICE = "ci.service";

    static final Set<String> NAMES =
            Set.of(CALLER_VIP, CALLER_BRANCH, CI_TYPE, CI_CRITICALITY, CI_ENVIRONMENT, CI_SERVICE);
    /** What only rules can ask for: promises would have to be told whenever it changes. */
    static final Set<String> OF_RULES = Stream.concat(
                    AroundItems.NAMES.stream(), Stream.of(TriageFacts.OPENED_IN_HOURS_OF, TriageFacts.NOW_IN_HOURS_OF))
            .collect(Collectors.toUnmodifiableSet());

    /** Everything that is read beside the record: the facts rules can ask for, and the sources of promises. */
    static final Set<String> READ = Stream.of(NAMES, OF_RULES, NamedCalendars.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Store store;
    private final List<BusinessCalendar> hours;
    private final NamedCalendars calendars;

    OutsideFacts(Store store, List<BusinessCalendar> calendars) {
        this.store = store;
        this.hours = List.copyOf(calendars);
        this.calendars = new NamedCalendars(calendars);
    }

    /**
     * The facts that are needed, each read once for the whole decision; a fact nobody knows is missing.
     *
     * @param now the instant of the decision
     */
    Map<String, List<FactValue>> read(Work work, Set<String> needed, Instant now) {
        Facts.Builder facts = Facts.builder();
        inHours(work.milestones().openedAt(), TriageFacts.OPENED_IN_HOURS_OF, needed, facts);
        inHours(now, TriageFacts.NOW_IN_HOURS_OF, needed, facts);
        if (needed.stream().anyMatch(AroundItems.NAMES::contains)) {
            new AroundItems(store.records(), work).read(needed, facts);
        }
        if (needed.stream().anyMatch(name -> name.startsWith("caller.") || name.startsWith("customer."))) {
            store.people().find(work.tenant(), work.people().caller()).ifPresent(person -> person(person, facts));
        }
        if (needed.stream().anyMatch(OutsideFacts::isOfItems)) {
            List<ConfigurationItem> items = items(work);
            items.forEach(item -> item(item, facts));
            calendars.ofItems(items, facts);
            calendars.ofService(work, items, facts);
        }
        Facts read = facts.build();
        Map<String, List<FactValue>> found = new LinkedHashMap<>();
        needed.stream()
                .sorted()
                .filter(name -> !read.isMissing(name))
                .forEach(name -> found.put(name, read.values(name)));
        return found;
    }

    private static boolean isOfItems(String name) {
        return (name.startsWith("ci.") || name.startsWith("service.")) && !AroundItems.NAMES.contains(name);
    }

    private void inHours(Instant at, String name, Set<String> needed, Facts.Builder facts) {
        if (needed.contains(name)) {
            hours.stream()
                    .filter(calendar -> calendar.isOpen(at))
                    .map(BusinessCalendar::id)
                    .sorted()
                    .forEach(id -> facts.text(name, id));
        }
    }

    private List<ConfigurationItem> items(Work work) {
        return work.items().isEmpty()
                ? List.of()
                : store.records().each(work.tenant(), work.items(), Visibility.all()).stream()
                        .map(found -> ((ItemRecord) found.snapshot()).item())
                        .toList();
    }

    private void person(Person person, Facts.Builder facts) {
        facts.truth(CALLER_VIP, person.vip());
        calendars.ofCustomer(person, facts);
        person.branch().ifPresent(branch -> facts.text(CALLER_BRANCH, branch));
    }

    private static void item(ConfigurationItem item, Facts.Builder facts) {
        facts.text(CI_TYPE, item.type());
        item.criticality().ifPresent(criticality -> facts.text(CI_CRITICALITY, criticality.name()));
        item.environment().ifPresent(environment -> facts.text(CI_ENVIRONMENT, environment));
        item.service().ifPresent(service -> facts.text(CI_SERVICE, service));
    }
}
