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
}
