package org.incidentkit.core.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A source of public holidays: a country's data, a feed. Must always answer alike for a date (a calendar remembers
 * what it has been told) and must be safe to call from several threads.
 */
@FunctionalInterface
public interface HolidayProvider {
    /**
     * The holiday on a date.
     *
     * @param date any date
     * @return its name, or empty when the date is none
     */
    Optional<String> holiday(LocalDate date);

    /**
     * What identifies this source and the version of its data in a calendar's content hash and document. The default is
     * the class name, which for a lambda changes with every run: give those an id with {@link #named}.
     *
     * @return a stable id
     */
    default String id() {
        return getClass().getName();
    }

    /**
     * The same holidays under an id of their own.
     *
     * @param id the stable id, such as {@code se-2026.1}
     * @param provider the source
     * @return the named source
     */
    static HolidayProvider named(String id, HolidayProvider provider) {
        Objects.requireNonNull(provider, "provider");
        return new NamedHolidays(Objects.requireNonNull(id, "id"), provider);
    }
}
