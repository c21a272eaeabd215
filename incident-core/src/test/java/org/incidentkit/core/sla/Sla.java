package org.incidentkit.core.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Priority;

/** The calendar and definitions of the tests: weekdays 08:00–17:00 in Stockholm, Midsummer's Eve 2026 a holiday. */
final class Sla {
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    static final BusinessCalendar OFFICE = BusinessCalendar.builder("office", STOCKHOLM)
            .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
            .holiday(LocalDate.of(2026, 6, 19), "Midsommarafton")
            .build();

    private Sla() {}

    /** A local time in Stockholm. */
    static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(STOCKHOLM).toInstant();
    }

    static Optional<Instant> maybeAt(String local) {
        return Optional.of(at(local));
    }

    static Budget hours(long hours) {
        return new Budget.WorkingTime(Duration.ofHours(hours));
    }

    static SlaDefinition.Builder resolution() {
        return definition("resolution", SlaTarget.RESOLUTION);
    }

    static SlaDefinition.Builder definition(String id, SlaTarget target) {
        return SlaDefinition.builder().id(id).target(target).calendar(CalendarSource.of("office"));
    }

    static SlaDefinition.Builder resolutionOn(CalendarSource calendar) {
        return SlaDefinition.builder()
                .id("resolution")
                .target(SlaTarget.RESOLUTION)
                .calendar(calendar);
    }

    static SlaDefinition.Builder byPriority(SlaDefinition.Builder builder) {
        return builder.putBudgets(Priority.HIGH, hours(4))
                .putBudgets(Priority.MODERATE, hours(8))
                .putBudgets(Priority.LOW, hours(40));
    }

    static SlaCatalog catalog(SlaDefinition... definitions) {
        return catalog(OFFICE, definitions);
    }

    static SlaCatalog catalog(BusinessCalendar calendar, SlaDefinition... definitions) {
        SlaCatalogBuilder builder = SlaCatalog.builder().calendar(calendar);
        List.of(definitions).forEach(builder::definition);
        return builder.build();
    }
}
