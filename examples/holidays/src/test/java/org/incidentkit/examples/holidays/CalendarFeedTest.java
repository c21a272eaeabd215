package org.incidentkit.examples.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFeedTest {
    @Tag("conformance")
    @ParameterizedTest
    @ValueSource(strings = {"se", "nl", "de"})
    void a_feed_of_public_holidays_tells_exactly_those(String country) throws IOException {
        SortedSet<LocalDate> known = KnownHolidays.of(country);
        String events = known.stream()
                .map(date -> event("DTSTART;VALUE=DATE:" + basic(date), "SUMMARY:holiday"))
                .collect(Collectors.joining());
        assertThat(KnownHolidays.told(CalendarFeed.of(country, feed(events)))).isEqualTo(known);
    }

    @Test
    void an_event_lasts_until_the_day_before_its_end_and_a_day_without_one() {
        CalendarFeed feed = CalendarFeed.of(
                "company",
                feed(event("DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270102", "SUMMARY:stock-taking")
                        + event("DTSTART;VALUE=DATE:20260619", "SUMMARY:Midsommarafton")));
        assertThat(KnownHolidays.told(feed))
                .containsExactly(
                        LocalDate.of(2026, 6, 19),
                        LocalDate.of(2026, 12, 30),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 1));
        assertThat(feed.holiday(LocalDate.of(2026, 6, 19))).contains("Midsommarafton");
    }

    @Test
    void a_yearly_event_comes_back_but_for_the_dates_it_leaves_out() {
        CalendarFeed feed = CalendarFeed.of(
                "company",
                feed(event(
                        "DTSTART;VALUE=DATE:20300902",
                        "RRULE:FREQ=YEARLY",
                        "EXDATE;VALUE=DATE:20320902",
                        "SUMMARY:anniversary")));
        assertThat(KnownHolidays.told(feed))
                .containsExactly(
                        LocalDate.of(2030, 9, 2),
                        LocalDate.of(2031, 9, 2),
                        LocalDate.of(2033, 9, 2),
                        LocalDate.of(2034, 9, 2),
                        LocalDate.of(2035, 9, 2));
    }

    @Test
    void an_event_at_a_time_of_day_closes_nothing() {
        CalendarFeed feed = CalendarFeed.of(
                "company", feed(event("DTSTART:20260619T070000Z", "DTEND:20260619T080000Z", "SUMMARY:stand-up")));
        assertThat(KnownHolidays.told(feed)).isEmpty();
    }

    @Test
    void another_text_is_another_feed() {
        String one = feed(event("DTSTART;VALUE=DATE:20260619", "SUMMARY:a"));
        assertThat(CalendarFeed.of("company", one).id())
                .isEqualTo(CalendarFeed.of("company", one).id())
                .isNotEqualTo(CalendarFeed.of("company", one.replace("20260619", "20260620"))
                        .id());
        assertThatThrownBy(() -> CalendarFeed.of("company", "no feed at all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("company");
    }

    private static String basic(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + String.join("", lines).hashCode()
                + "@example.org\r\nDTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static String feed(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//IncidentKit//Test//EN\r\n" + events + "END:VCALENDAR\r\n";
    }
}
