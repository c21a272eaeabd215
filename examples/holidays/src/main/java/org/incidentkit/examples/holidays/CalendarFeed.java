package org.incidentkit.examples.holidays;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.incidentkit.core.calendar.HolidayProvider;

/**
 * The whole-day events of an iCalendar feed, repeated ones included; events at a time of day close nothing. A feed is
 * read once: what changes at its source becomes a new feed under a new id, never another answer of this one.
 * Thread-safe.
 */
final class CalendarFeed implements HolidayProvider {
    private final List<VEvent> events;
    private final String id;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private CalendarFeed(List<VEvent> events, String id) {
        this.events = events;
        this.id = id;
    }

    /**
     * A feed by its text.
     *
     * @throws IllegalArgumentException when the text is no iCalendar feed
     */
    static CalendarFeed of(String name, String text) {
        try {
            List<VEvent> events = new CalendarBuilder()
                    .build(new StringReader(text)).<VEvent>getComponents(Component.VEVENT).stream()
                            .filter(CalendarFeed::isWholeDay)
                            .toList();
            return new CalendarFeed(events, name + ":" + digest(text));
        } catch (IOException | ParserException e) {
            throw new IllegalArgumentException("feed '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        // One builder of a year at a time: the events are the library's, and not made for several threads.
        synchronized (events) {
            return Optional.ofNullable(
                    years.computeIfAbsent(date.getYear(), this::ofYear).get(date));
        }
    }

    @Override
    public String id() {
        return id;
    }

    private static boolean isWholeDay(VEvent event) {
        return event.getProperty(Property.DTSTART)
                .filter(start -> start instanceof DtStart<?> begin && begin.getDate() instanceof LocalDate)
                .isPresent();
    }

    private Map<LocalDate, String> ofYear(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        Period<LocalDate> asked = new Period<>(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        for (VEvent event : events) {
            String name =
                    event.getProperty(Property.SUMMARY).map(Property::getValue).orElse("");
            Set<Period<LocalDate>> times = event.calculateRecurrenceSet(asked);
            times.stream()
                    .flatMap(time -> time.getStart().datesUntil(end(time)))
                    .filter(date -> date.getYear() == year)
                    .forEach(date -> days.merge(date, name, (one, other) -> one + ", " + other));
        }
        return days;
    }

    /** The end of an event is the first day that is free of it; without one it lasts a day (RFC 5545, 3.6.1). */
    private static LocalDate end(Period<LocalDate> time) {
        LocalDate next = time.getStart().plusDays(1);
        return time.getEnd().isBefore(next) ? next : time.getEnd();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
