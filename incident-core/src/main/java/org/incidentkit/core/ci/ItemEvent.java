package org.incidentkit.core.ci;

import org.incidentkit.core.common.Event;

/** What can happen to a configuration item. */
public sealed interface ItemEvent extends Event {
    /**
     * The item was registered, or is described anew.
     *
     * @param item what it is now
     */
    record ItemDescribed(ConfigurationItem item) implements ItemEvent {}

    /**
     * The item now has a relation to another.
     *
     * @param relation the new relation
     */
    record ItemRelated(Relation relation) implements ItemEvent {}

    /**
     * The item no longer has a relation to another.
     *
     * @param relation the relation that is gone
     */
    record ItemUnrelated(Relation relation) implements ItemEvent {}
}
