package org.incidentkit.core.sla;

/**
 * The very calendar a clock runs on.
 *
 * @param id its id
 * @param version its content hash
 * @param zone the zone it is read in
 */
public record CalendarRef(String id, String version, String zone) {}
