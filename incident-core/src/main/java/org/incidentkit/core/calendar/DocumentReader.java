package org.incidentkit.core.calendar;

import java.util.function.Function;

/** Turns a document into its calendar, collecting every problem. */
final class DocumentReader {
    private final Function<String, HolidayProvider> providers;

    DocumentReader(Function<String, HolidayProvider> providers) {
        this.providers = providers;
    }

    BusinessCalendar read(CalendarDocument document) {
        throw new UnsupportedOperationException(document.id() + providers);
    }
}
