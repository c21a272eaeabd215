package org.incidentkit.examples.replay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.examples.replay.YamlNode.Entry;
import org.incidentkit.examples.replay.YamlNode.Text;

/** Reads the promised times of a mapping and the hours in which they are counted. */
final class SlaReader {
    private static final List<String> WEEKDAYS =
            Stream.of(DayOfWeek.values()).map(SlaReader::key).toList();

    private final Problems problems;

    SlaReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Mapping.Sla> read(
            Section section,
            Optional<Mapping.Form> form,
            Map<String, Mapping.State> states,
            Map<String, Map<String, String>> matrix) {
        section.only(List.of("start", "stop", "budgets", "zone", "hours"));
        Optional<Column> start = section.text("start").flatMap(text -> start(text, form));
        Optional<String> stop = section.text("stop").flatMap(text -> stop(text, states));
        Map<String, Duration> budgets = budgets(section.section("budgets"), matrix);
        Optional<ZoneId> zone = section.text("zone").flatMap(text -> FormReader.zone(text, problems));
        Map<DayOfWeek, List<Mapping.Span>> days = hours(section.section("hours"));
        return start.flatMap(from ->
                stop.flatMap(to -> zone.map(z -> new Mapping.Sla(from, to, budgets, new Mapping.Hours(z, days)))));
    }

    private Optional<Column> start(Text text, Optional<Mapping.Form> form) {
        if (form.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Column> dates = new LinkedHashMap<>();
        Column.DATES.stream()
                .filter(form.get().columns()::containsKey)
                .forEach(column -> dates.put(form.get().columns().get(column), column));
        return problems.oneOf(text, "date column", dates.keySet()).map(dates::get);
    }

    private Optional<String> stop(Text text, Map<String, Mapping.State> states) {
        Optional<String> state = problems.oneOf(text, "state", states.keySet());
        if (state.isPresent()
                && !List.of("DONE", "TERMINAL")
                        .contains(
                                Objects.requireNonNull(states.get(state.get())).phase())) {
            problems.add(text.place(), "the clock stops at a DONE or TERMINAL state, '" + text.text() + "' is neither");
        }
        return state;
    }

    private Map<String, Duration> budgets(Section section, Map<String, Map<String, String>> matrix) {
        section.only(Vocabulary.PRIORITIES);
        Map<String, Duration> budgets = new LinkedHashMap<>();
        for (Entry entry : section.block().entries()) {
            Section.text(entry.key().text(), entry.value(), problems)
                    .flatMap(this::budget)
                    .ifPresent(budget -> budgets.put(entry.key().text(), budget));
        }
        matrix.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .distinct()
                .forEach(section::required);
        return budgets;
    }

    private Optional<Duration> budget(Text text) {
        try {
            Duration budget = Duration.parse(text.text());
            if (!budget.isNegative() && !budget.isZero()) {
                return Optional.of(budget);
            }
        } catch (DateTimeParseException noDuration) {
            // told below, together with the durations that promise nothing
        }
        problems.add(text.place(), "'" + text.text() + "' is no working time; write it like PT8H or PT1H30M");
        return Optional.empty();
    }

    private Map<DayOfWeek, List<Mapping.Span>> hours(Section section) {
        section.only(WEEKDAYS);
        Map<DayOfWeek, List<Mapping.Span>> days = new EnumMap<>(DayOfWeek.class);
        for (Entry entry : section.block().entries()) {
            if (WEEKDAYS.contains(entry.key().text())) {
                List<Mapping.Span> spans = Section.texts(entry.key().text(), entry.value(), problems).stream()
                        .flatMap(text -> Spans.read(text, problems).stream())
                        .toList();
                days.put(DayOfWeek.valueOf(entry.key().text().toUpperCase(Locale.ROOT)), spans);
            }
        }
        Spans.overlaps(days)
                .forEach(day -> problems.add(
                        section.required(key(day)).orElseThrow().place(),
                        key(day) + " overlaps itself or the night before"));
        if (section.block().entries().isEmpty()) {
            problems.add(section.block().place(), "a calendar without hours never counts any time");
        }
        return days;
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
