package org.incidentkit.examples.holidays;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.CalendarBuilder;
import org.incidentkit.core.calendar.SegmentCause;
import org.incidentkit.core.calendar.TimeRange;

/** Promises eight working hours on the Thursday before Midsummer, by three calendars, and says what each counts. */
public final class Main {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private Main() {}

    /** Prints to the console. */
    public static void main(String[] arguments) {
        show(System.out);
    }

    static void show(PrintStream out) {
        promise(out, office("no-holidays").build());
        promise(out, publicHolidays());
        promise(out, withFeed());
    }

    static BusinessCalendar publicHolidays() {
        return office("sweden").holidays(PublicHolidays.of("se", SWEDISH)).build();
    }

    /** Public holidays, and the days on which the company itself is away. */
    static BusinessCalendar withFeed() {
        return office("sweden-company")
                .holidays(PublicHolidays.of("se", SWEDISH))
                .holidays(CalendarFeed.of("company", companyFeed()))
                .build();
    }

    private static CalendarBuilder office(String id) {
        return BusinessCalendar.builder(id, STOCKHOLM).hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"));
    }

    private static void promise(PrintStream out, BusinessCalendar calendar) {
        Instant logged =
                LocalDateTime.parse("2026-06-18T14:00").atZone(STOCKHOLM).toInstant();
        Instant due = calendar.plus(logged, Duration.ofHours(8)).orElseThrow();
        out.println(calendar.id() + ": due " + due.atZone(STOCKHOLM).toLocalDateTime());
        calendar.explain(logged, due).forEach(segment -> {
            LocalDateTime from = segment.start().atZone(STOCKHOLM).toLocalDateTime();
            out.println("  " + from + " " + words(segment.cause()));
        });
    }

    private static String words(SegmentCause cause) {
        if (cause instanceof SegmentCause.Holiday holiday) {
            return "closed, " + holiday.name();
        }
        return cause.counted() ? "open" : "closed";
    }

    private static String companyFeed() {
        try (InputStream feed = Objects.requireNonNull(Main.class.getResourceAsStream("company.ics"))) {
            return new String(feed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
