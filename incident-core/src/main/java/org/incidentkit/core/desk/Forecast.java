package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.sla.Clock;

/**
 * The promises that will be broken within a window if nothing changes.
 *
 * @param from the start of the window
 * @param until its end, itself outside
 * @param groups the groups with such promises, by id; records without a group come first
 */
public record Forecast(Instant from, Instant until, List<OfGroup> groups) {
    /** Takes a copy. */
    public Forecast {
        groups = List.copyOf(groups);
    }

    /**
     * What lies ahead of one group.
     *
     * @param group the group; empty for records that nobody works on yet
     * @param breaches what will be broken, earliest first
     */
    public record OfGroup(Optional<GroupId> group, List<ComingBreach> breaches) {
        /** Takes a copy. */
        public OfGroup {
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * A promise about to be broken.
     *
     * @param record the record it was made on
     * @param number the number people quote
     * @param clock the promise; that of a scheduled wait which ends within the window, as it will be then
     * @param breachesAt the last instant in time; past when the desk has not come to decide it
     */
    public record ComingBreach(RecordRef record, String number, Clock clock, Instant breachesAt) {}

    /**
     * What lies ahead of a group.
     *
     * @param group the group
     * @return what will be broken, earliest first
     */
    public List<ComingBreach> of(GroupId group) {
        return groups.stream()
                .filter(each -> each.group().equals(Optional.of(group)))
                .flatMap(each -> each.breaches().stream())
                .toList();
    }

    /** {@return how many promises will be broken} */
    public int count() {
        return groups.stream().mapToInt(group -> group.breaches().size()).sum();
    }
}
