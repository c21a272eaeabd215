package org.incidentkit.core.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A calendar as plain data, for any codec of records. Exactly one of {@code layers} and {@code allOf} is filled.
 *
 * @param id the calendar's id
 * @param zone the zone's IANA id; of an intersection, that of its first member
 * @param layers what the calendar says, later layers winning; a calendar of its own has one
 * @param closed absolute breaks
 * @param allOf the members of an intersection
 */
public record CalendarDocument(
        String id, String zone, List<Layer> layers, List<Break> closed, List<CalendarDocument> allOf) {
    /** Takes copies of the lists. */
    public CalendarDocument {
        layers = List.copyOf(layers);
        closed = List.copyOf(closed);
        allOf = List.copyOf(allOf);
    }

    /**
     * The calendar that was written, when it has no providers.
     *
     * @return the calendar, equal to the one written
     * @throws org.incidentkit.core.common.InvalidDefinitionException carrying every problem of the document
     */
    public BusinessCalendar toCalendar() {
        return toCalendar(id -> Optional.empty());
    }

    /**
     * One layer.
     *
     * @param hours the ranges by weekday, {@code MONDAY} to {@code SUNDAY}
     * @param holidays names by date, {@code yyyy-MM-dd}
     * @param yearlyHolidays names by {@code MM-dd}
     * @param providers the ids of further sources of holidays
     * @param overrides the ranges by date, {@code yyyy-MM-dd}; an empty list closes it
     */
    public record Layer(
            Map<String, List<Range>> hours,
            Map<String, String> holidays,
            Map<String, String> yearlyHolidays,
            List<String> providers,
            Map<String, List<Range>> overrides) {
        /** Takes copies of the collections, keeping their order. */
        public Layer {
            hours = DocumentWriter.ordered(hours);
            holidays = DocumentWriter.ordered(holidays);
            yearlyHolidays = DocumentWriter.ordered(yearlyHolidays);
            providers = List.copyOf(providers);
            overrides = DocumentWriter.ordered(overrides);
        }
    }

    /**
     * Hours from one time of day to another.
     *
     * @param from {@code HH:mm} or {@code HH:mm:ss}
     * @param to the same, or {@code 24:00}
     */
    public record Range(String from, String to) {}

    /**
     * An absolute break.
     *
     * @param from its first instant, ISO-8601
     * @param to the first instant after it
     * @param reason why the desk is closed
     */
    public record Break(String from, String to, String reason) {}

    /**
     * The calendar that was written.
     *
     * @param providers finds a provider of holidays by its id; empty for one it does not know
     * @return the calendar, equal to the one written
     * @throws org.incidentkit.core.common.InvalidDefinitionException carrying every problem of the document
     */
    public BusinessCalendar toCalendar(Function<String, Optional<HolidayProvider>> providers) {
        return new DocumentReader(providers).read(this);
    }
}
