package org.incidentkit.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One record of the vectors: a calendar, a question and our answer to it. */
record CalendarVector(JsonNode json) {
    String id() {
        return json.get("id").asString();
    }

    String op() {
        return json.get("op").asString();
    }

    boolean isQuirk() {
        return json.has("quirk");
    }

    JsonNode expected() {
        return isQuirk() ? json.get("quirk").get("reference_expect") : json.get("expect");
    }

    String text(String field) {
        return json.get(field).asString();
    }

    Instant instant(String field) {
        return instant(json.get(field));
    }

    LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    List<OpenInterval> pauses() {
        return spans("pauses");
    }

    /** In a record without {@code precedence} the holiday wins: its override is then left out. */
    CalendarSpec spec() {
        Set<LocalDate> holidays = new HashSet<>();
        json.path("holidays").forEach(date -> holidays.add(LocalDate.parse(date.asString())));
        Set<MonthDay> yearly = new HashSet<>();
        json.path("recurring_holidays").forEach(day -> yearly.add(MonthDay.parse("--" + day.asString())));
        Map<LocalDate, List<TimeRange>> overrides = new HashMap<>();
        for (Map.Entry<String, JsonNode> extra : json.path("extra").properties()) {
            LocalDate date = LocalDate.parse(extra.getKey());
            boolean holiday = holidays.contains(date) || yearly.contains(MonthDay.from(date));
            if (!holiday || "override".equals(json.path("precedence").asString(""))) {
                overrides.put(date, ranges(extra.getValue()));
            }
        }
        Map<DayOfWeek, List<TimeRange>> hours = new EnumMap<>(DayOfWeek.class);
        for (Map.Entry<String, JsonNode> day : json.get("hours").properties()) {
            hours.put(weekday(day.getKey()), ranges(day.getValue()));
        }
        return new CalendarSpec(ZoneId.of(text("zone")), hours, holidays, yearly, overrides, spans("breaks"));
    }

    static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asString()).toInstant();
    }

    private List<OpenInterval> spans(String field) {
        List<OpenInterval> spans = new ArrayList<>();
        for (JsonNode span : json.path(field)) {
            Instant from = instant(span.get(0));
            Instant to = instant(span.get(1));
            if (from.isBefore(to)) {
                spans.add(new OpenInterval(from, to));
            }
        }
        return spans;
    }

    private static List<TimeRange> ranges(JsonNode ranges) {
        List<TimeRange> parsed = new ArrayList<>();
        ranges.forEach(range ->
                parsed.add(TimeRange.of(range.get(0).asString(), range.get(1).asString())));
        return parsed;
    }

    private static DayOfWeek weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(java.util.Locale.ROOT).startsWith(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException("weekday '" + name + "'");
    }
}
