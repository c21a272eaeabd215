package org.incidentkit.core.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** A provider under an id that its maker did not give it. */
record NamedHolidays(String id, HolidayProvider provider) implements HolidayProvider {
    @Override
    public Optional<String> holiday(LocalDate date) {
        return provider.holiday(date);
    }
}
