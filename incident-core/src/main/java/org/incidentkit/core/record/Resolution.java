package org.incidentkit.core.record;

import java.util.Optional;

/**
 * The answer: how a record was resolved or closed.
 *
 * @param code the host's resolution code
 * @param note what was done, in words
 */
public record Resolution(Optional<String> code, Optional<Text> note) {}
