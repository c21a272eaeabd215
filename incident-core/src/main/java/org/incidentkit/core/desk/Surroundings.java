package org.incidentkit.core.desk;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.Hop;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.store.QueueRow;

/**
 * What somebody who links an incident to a configuration item should know: what the item suggests for the incident, and
 * what is going on around it.
 *
 * @param item the item
 * @param suggested what it suggests for an incident on it
 * @param incidents the open incidents on it and around it, the nearest first
 * @param changes the open changes on it and around it, the nearest first
 */
public record Surroundings(ConfigurationItem item, Suggestion suggested, List<Nearby> incidents, List<Nearby> changes) {
    /** Takes copies. */
    public Surroundings {
        incidents = List.copyOf(incidents);
        changes = List.copyOf(changes);
    }

    /**
     * What an item suggests for an incident on it; nothing is written, a person or a rule decides.
     *
     * @param service the service it belongs to
     * @param group the group that looks after it
     * @param impact what follows from its criticality, on a level that the desk's matrix names
     */
    public record Suggestion(Optional<String> service, Optional<GroupId> group, Optional<Impact> impact) {}

    /**
     * Open work on an item, or on one near it.
     *
     * @param work its line in the queues
     * @param item the item it points to
     * @param path how that item is related to the one asked about, step by step; empty when it is that one
     */
    public record Nearby(QueueRow work, CiId item, List<Hop> path) {
        /** Takes a copy. */
        public Nearby {
            path = List.copyOf(path);
        }
    }
}
