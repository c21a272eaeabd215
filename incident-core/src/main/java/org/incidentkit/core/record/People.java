package org.incidentkit.core.record;

import org.incidentkit.core.person.PersonId;

/**
 * The people a record was opened for and by.
 *
 * @param caller who is affected
 * @param requester who logged it; the caller, or somebody on the caller's behalf
 */
public record People(PersonId caller, PersonId requester) {}
