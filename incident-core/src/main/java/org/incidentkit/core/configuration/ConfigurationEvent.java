package org.incidentkit.core.configuration;

import org.incidentkit.core.common.Event;

/** What can happen to a tenant's configuration. */
public sealed interface ConfigurationEvent extends Event {
    /**
     * Another configuration is in force from here on.
     *
     * @param hash SHA-256 of its text
     * @param text the whole of it, as {@link DeskConfiguration} reads it
     */
    record ConfigurationActivated(String hash, String text) implements ConfigurationEvent {}

    /**
     * All open records are armed for what the configuration in force plans; until then only those that changed were.
     *
     * @param count how many had to be armed anew
     */
    record RecordsArmed(long count) implements ConfigurationEvent {}
}
