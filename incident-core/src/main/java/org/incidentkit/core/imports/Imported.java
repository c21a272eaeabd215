package org.incidentkit.core.imports;

import java.util.Optional;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.incident.Incident;

/**
 * What became of one line of history.
 *
 * @param incident the incident after it
 * @param refused why the desk's lifecycle has no way to the state the line names; its fields apply all the same
 */
public record Imported(Incident incident, Optional<Outcome.Rejected<Incident>> refused) {}
