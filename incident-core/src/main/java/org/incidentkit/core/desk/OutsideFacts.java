package org.incidentkit.core.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Store;

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
    /** Everything that is read beside the record: the facts rules can ask for, and the sources of promises. */
    static final Set<String> READ =
            Stream.concat(NAMES.stream(), NamedCalendars.NAMES.stream()).collect(Collectors.toUnmodifiableSet());

    private final Store store;
    private final NamedCalendars calendars;

    OutsideFacts(Store store, List<BusinessCalendar> calendars) {
        this.store = store;
        this.calendars = new NamedCalendars(calendars);
    }

    /** The facts that are needed, each read once for the whole decision; a fact nobody knows is missing. */
    Map<String, List<FactValue>> read(Work work, Set<String> needed) {
        Facts.Builder facts = Facts.builder();
        if (needed.stream().anyMatch(name -> name.startsWith("caller.") || name.startsWith("customer."))) {
            store.people().find(work.tenant(), work.people().caller()).ifPresent(person -> person(person, facts));
        }
        if (needed.stream().anyMatch(name -> name.startsWith("ci.") || name.startsWith("service."))) {
            List<ConfigurationItem> items = work.items().stream()
                    .flatMap(ref -> item(work, ref).stream())
                    .toList();
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

    private Optional<ConfigurationItem> item(Work work, RecordRef ref) {
        return store.records()
                .find(work.tenant(), ref, Visibility.all())
                .map(snapshot -> ((ItemRecord) snapshot).item());
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
