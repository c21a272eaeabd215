package org.incidentkit.examples.replay;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.examples.replay.YamlNode.Entry;
import org.incidentkit.examples.replay.YamlNode.Text;

/** Reads the part of a mapping that says what the file looks like. */
final class FormReader {
    private static final String OTHERWISE = "otherwise";
    private static final Map<Column, List<String>> NAMES = Map.of(
            Column.IMPACT, Vocabulary.LEVELS,
            Column.URGENCY, Vocabulary.LEVELS,
            Column.PRIORITY, Vocabulary.PRIORITIES,
            Column.MADE_SLA, Vocabulary.YES_NO,
            Column.CHANNEL, Vocabulary.CHANNELS);

    private final Problems problems;

    FormReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Mapping.Form> read(Section root) {
        Map<Column, String> columns = columns(root.section("columns"));
        Section values = root.section("values").only(Column.keys(NAMES.keySet()));
        Map<Column, Map<String, String>> texts = new EnumMap<>(Column.class);
        Optional<String> otherwise = Optional.empty();
        for (Column column : EnumSet.copyOf(NAMES.keySet())) {
            if (columns.containsKey(column)) {
                Map<String, String> read = values(column, values.section(column.key()));
                otherwise = column == Column.CHANNEL ? Optional.ofNullable(read.remove(OTHERWISE)) : otherwise;
                texts.put(column, Map.copyOf(read));
            }
        }
        Optional<Mapping.Dates> dates = dates(root.section("dates").only(List.of("pattern", "zone")));
        Optional<Mapping.Unknown> unknown = unknown(root.section("unknown").only(List.of("mark", "value_in")));
        Optional<String> channel = otherwise;
        return dates.flatMap(d -> unknown.map(u -> new Mapping.Form(columns, texts, channel, d, u)));
    }

    private Map<Column, String> columns(Section section) {
        section.only(Column.keys(EnumSet.allOf(Column.class)));
        Map<Column, String> columns = new EnumMap<>(Column.class);
        Map<String, String> owners = new HashMap<>();
        for (Entry entry : section.block().entries()) {
            String key = entry.key().text();
            Optional<Text> header = Section.text(key, entry.value(), problems);
            if (Column.named(key).isEmpty() || header.isEmpty()) {
                continue;
            }
            String owner = owners.putIfAbsent(header.get().text(), key);
            if (owner != null) {
                problems.add(header.get().place(), "'" + header.get().text() + "' is already the column of " + owner);
            }
            columns.put(Column.named(key).get(), header.get().text());
        }
        for (Column column : Column.REQUIRED) {
            section.required(column.key());
        }
        return columns;
    }

    private Map<String, String> values(Column column, Section section) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Entry entry : section.block().entries()) {
            Section.text(entry.key().text(), entry.value(), problems)
                    .flatMap(text ->
                            problems.oneOf(text, "name of " + column.key(), Objects.requireNonNull(NAMES.get(column))))
                    .ifPresent(name -> values.put(entry.key().text(), name));
        }
        return values;
    }

    private Optional<Mapping.Dates> dates(Section section) {
        Optional<String> pattern =
                section.text("pattern").filter(this::isPattern).map(Text::text);
        Optional<ZoneId> zone = section.text("zone").flatMap(text -> zone(text, problems));
        return pattern.flatMap(p -> zone.map(z -> new Mapping.Dates(p, z)));
    }

    private boolean isPattern(Text text) {
        try {
            Moments.formatter(text.text());
            return true;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            problems.add(text.place(), "'" + text.text() + "' is no date pattern: " + wrong.getMessage());
            return false;
        }
    }

    static Optional<ZoneId> zone(Text text, Problems problems) {
        try {
            return Optional.of(ZoneId.of(text.text()));
        } catch (DateTimeException wrong) {
            String hint = Nearest.to(text.text(), ZoneId.getAvailableZoneIds())
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            problems.add(text.place(), "unknown zone '" + text.text() + "'" + hint);
            return Optional.empty();
        }
    }

    private Optional<Mapping.Unknown> unknown(Section section) {
        Set<Column> valueIn = EnumSet.noneOf(Column.class);
        section.optional("value_in").ifPresent(node -> {
            for (Text text : Section.texts("value_in", node, problems)) {
                problems.oneOf(text, "column", Column.keys(Column.FREE))
                        .flatMap(Column::named)
                        .ifPresent(valueIn::add);
            }
        });
        return section.text("mark").map(mark -> new Mapping.Unknown(mark.text(), valueIn));
    }
}
