package org.incidentkit.core.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

/** Turns a document into its calendar, collecting every problem. */
final class DocumentReader {
    /** The parts of a calendar are built one by one, under a name that never shows. */
    private static final String PART = "part";

    private final Function<String, Optional<HolidayProvider>> providers;
    private final List<Violation> violations = new ArrayList<>();

    DocumentReader(Function<String, Optional<HolidayProvider>> providers) {
        this.providers = providers;
    }

    BusinessCalendar read(CalendarDocument document) {
        OpenTime source = source("", document);
        if (!violations.isEmpty()) {
            throw new InvalidDefinitionException("calendar '" + document.id() + "'", violations);
        }
        return new BusinessCalendar(document.id(), source);
    }

    private OpenTime source(String path, CalendarDocument document) {
        ZoneId zone = zone(path + "zone", document.zone());
        if (document.layers().isEmpty() == document.allOf().isEmpty()) {
            violations.add(Violation.of(path + "layers", "form", "either layers or allOf is filled, and not both"));
        }
        if (document.id().isBlank()) {
            violations.add(Violation.of(path + "id", "blank", "'" + document.id() + "' is blank"));
        }
        if (document.allOf().isEmpty()) {
            return new Schedule(definition(path, document, zone));
        }
        if (!document.closed().isEmpty()) {
            violations.add(Violation.of(path + "closed", "form", "an intersection has no breaks of its own"));
        }
        List<BusinessCalendar> members = new ArrayList<>();
        for (int i = 0; i < document.allOf().size(); i++) {
            CalendarDocument member = document.allOf().get(i);
            members.add(new BusinessCalendar(member.id(), source(path + "allOf[" + i + "].", member)));
        }
        if (!members.get(0).zone().equals(zone)) {
            violations.add(Violation.of(path + "zone", "form", "'" + zone + "' is not that of the first member"));
        }
        return new Intersection(document.id(), members);
    }

    private Definition definition(String path, CalendarDocument document, ZoneId zone) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < document.layers().size(); i++) {
            String place = path + "layers[" + i + "].";
            CalendarBuilder builder = new CalendarBuilder(PART, zone);
            new LayerReader(place, builder, providers, violations)
                    .read(document.layers().get(i));
            adopt(place, builder);
            layers.add(builder.layer());
        }
        CalendarBuilder breaks = new CalendarBuilder(PART, zone);
        document.closed().forEach(closed -> closed(path, closed, breaks));
        adopt(path, breaks);
        return new Definition(document.id(), zone, layers, breaks.closures());
    }

    private void adopt(String path, CalendarBuilder builder) {
        builder.violations().stream()
                .map(v -> new Violation(path + v.path(), v.code(), v.parameters(), v.message()))
                .forEach(violations::add);
    }

    private void closed(String path, CalendarDocument.Break closed, CalendarBuilder breaks) {
        Optional<Instant> from = instant(path + "closed", closed.from());
        Optional<Instant> to = instant(path + "closed", closed.to());
        if (from.isPresent() && to.isPresent()) {
            breaks.closed(from.get(), to.get(), closed.reason());
        }
    }

    private Optional<Instant> instant(String path, String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            violations.add(Violation.of(path, "instant", "'" + text + "' is no instant (ISO-8601, UTC)"));
            return Optional.empty();
        }
    }

    private ZoneId zone(String path, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            violations.add(Violation.of(path, "zone", "'" + text + "' is no known time zone"));
            return ZoneOffset.UTC;
        }
    }
}
