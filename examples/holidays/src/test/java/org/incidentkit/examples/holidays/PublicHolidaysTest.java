package org.incidentkit.examples.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {
    private static final LocalDate CORPUS_CHRISTI = LocalDate.of(2026, 6, 4);

    @Tag("conformance")
    @ParameterizedTest
    @ValueSource(strings = {"se", "nl", "de"})
    void every_holiday_of_two_decades_is_known_and_no_other_date(String country) throws IOException {
        SortedSet<LocalDate> known = KnownHolidays.of(country);
        assertThat(KnownHolidays.told(PublicHolidays.of(country, Locale.ENGLISH)))
                .isEqualTo(known);
    }

    @Test
    void a_holiday_has_its_name_in_the_language_asked_for() {
        LocalDate eve = LocalDate.of(2026, 6, 19);
        assertThat(PublicHolidays.of("se", Locale.forLanguageTag("sv")).holiday(eve))
                .contains("Midsommarafton");
        assertThat(PublicHolidays.of("se", Locale.ENGLISH).holiday(eve.plusDays(2)))
                .isEmpty();
    }

    @Test
    void a_day_that_is_only_observed_is_no_holiday() {
        assertThat(PublicHolidays.of("nl", Locale.ENGLISH).holiday(LocalDate.of(2026, 4, 3)))
                .as("Good Friday in the Netherlands")
                .isEmpty();
    }

    @Test
    void a_part_of_a_country_has_holidays_of_its_own() {
        assertThat(PublicHolidays.of("de", Locale.GERMAN).holiday(CORPUS_CHRISTI))
                .isEmpty();
        assertThat(PublicHolidays.of("de", Locale.GERMAN, "by").holiday(CORPUS_CHRISTI))
                .isPresent();
    }

    @Test
    void the_id_tells_country_part_and_language_apart() {
        assertThat(PublicHolidays.of("se", Locale.ENGLISH).id())
                .isEqualTo(PublicHolidays.of("se", Locale.ENGLISH).id())
                .isNotEqualTo(PublicHolidays.of("nl", Locale.ENGLISH).id())
                .isNotEqualTo(PublicHolidays.of("se", Locale.GERMAN).id())
                .isNotEqualTo(PublicHolidays.of("se", Locale.ENGLISH, "by").id());
    }
}
