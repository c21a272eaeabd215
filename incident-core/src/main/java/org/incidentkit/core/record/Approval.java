package org.incidentkit.core.record;

import java.time.Instant;
import org.incidentkit.core.person.PersonId;

/**
 * That somebody agreed.
 *
 * @param approver who
 * @param at when
 */
public record Approval(PersonId approver, Instant at) {}
