package org.incidentkit.examples.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentkit.core.calendar.HolidayProvider;

/** The public holidays of a country, or of a part of it, from Jollyday's data. Thread-safe. */
final class PublicHolidays implements HolidayProvider {
    /** The version of the data: another one may know other holidays, and so makes another calendar. */
    private static final String DATA = "2.19.0";

    private final HolidayManager manager;
    private final String country;
    private final String[] part;
    private final Locale language;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private PublicHolidays(String country, String[] part, Locale language) {
        this.manager = HolidayManager.getInstance(ManagerParameters.create(country));
        this.country = country;
        this.part = part;
        this.language = language;
    }

    /** Of a country by its ISO code, named in a language; {@code part} is a region such as {@code by} in Germany. */
    static PublicHolidays of(String country, Locale language, String... part) {
        return new PublicHolidays(country, part.clone(), language);
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(
                years.computeIfAbsent(date.getYear(), this::ofYear).get(date));
    }

    @Override
    public String id() {
        return "jollyday-" + DATA + ":" + String.join("-", country, String.join("-", part)) + ":"
                + language.toLanguageTag();
    }

    private Map<LocalDate, String> ofYear(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, part)) {
            days.merge(holiday.getDate(), holiday.getDescription(language), (one, other) -> one + ", " + other);
        }
        return days;
    }
}
