package org.incidentkit.core.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.incidentkit.core.common.Violation;

/** Reads one layer of a document into a builder, collecting what cannot be read. */
final class LayerReader {
    private final String path;
    private final CalendarBuilder builder;
    private final Function<String, Optional<HolidayProvider>> providers;
    private final List<Violation> violations;

    LayerReader(
            String path,
            CalendarBuilder builder,
            Function<String, Optional<HolidayProvider>> providers,
            List<Violation> violations) {
        this.path = path;
        this.builder = builder;
        this.providers = providers;
        this.violations = violations;
    }

    void read(CalendarDocument.Layer layer) {
        layer.hours()
                .forEach((day, ranges) -> key(
                        "hours",
                        day,
                        DayOfWeek::valueOf,
                        key -> builder.hours(key, ranges("hours[" + day + "]", ranges))));
        layer.holidays()
                .forEach((date, name) -> key("holidays", date, LocalDate::parse, key -> builder.holiday(key, name)));
        layer.yearlyHolidays()
                .forEach((day, name) -> key(
                        "yearlyHolidays",
                        day,
                        text -> MonthDay.parse("--" + text),
                        key -> builder.yearlyHoliday(key, name)));
        layer.overrides()
                .forEach((date, ranges) -> key(
                        "overrides",
                        date,
                        LocalDate::parse,
                        key -> builder.override(key, ranges("overrides[" + date + "]", ranges))));
        layer.providers().forEach(this::provider);
    }

    private <K> void key(String field, String text, Function<String, K> parse, Consumer<K> use) {
        K key;
        try {
            key = parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            violations.add(Violation.of(path + field, "key", "'" + text + "' is no key of " + field));
            return;
        }
        use.accept(key);
    }

    private TimeRange[] ranges(String field, List<CalendarDocument.Range> ranges) {
        List<TimeRange> parsed = new ArrayList<>();
        for (CalendarDocument.Range range : ranges) {
            parsed.addAll(TimeRange.parse(path + field, range.from(), range.to(), violations));
        }
        return parsed.toArray(new TimeRange[0]);
    }

    private void provider(String id) {
        Optional<HolidayProvider> found = providers.apply(id);
        if (found.isEmpty()) {
            violations.add(
                    Violation.of(path + "providers", "provider", "'" + id + "' is no known provider of holidays"));
        }
        found.ifPresent(known -> builder.holidays(known.id().equals(id) ? known : HolidayProvider.named(id, known)));
    }
}
