package org.incidentkit.core.calendar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns a definition into its document. */
final class DocumentWriter {
    private DocumentWriter() {}

    static CalendarDocument write(Definition definition) {
        return new CalendarDocument(
                definition.id(),
                definition.zone().getId(),
                definition.layers().stream().map(DocumentWriter::layer).toList(),
                definition.closures().stream().map(DocumentWriter::closed).toList(),
                List.of());
    }

    static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private static CalendarDocument.Layer layer(Layer layer) {
        return new CalendarDocument.Layer(
                map(layer.hours(), DocumentWriter::ranges),
                map(layer.holidays(), name -> name),
                map(layer.yearly(), name -> name),
                layer.providers().stream().map(HolidayProvider::id).toList(),
                map(layer.overrides(), DocumentWriter::ranges));
    }

    private static CalendarDocument.Break closed(Closure closure) {
        return new CalendarDocument.Break(
                closure.from().toString(), closure.to().toString(), closure.reason());
    }

    private static List<CalendarDocument.Range> ranges(List<TimeRange> ranges) {
        return ranges.stream()
                .map(range -> new CalendarDocument.Range(range.from(), range.to()))
                .toList();
    }

    private static <K extends Comparable<? super K>, V, W> Map<String, W> map(Map<K, V> map, Function<V, W> value) {
        Map<String, W> mapped = new LinkedHashMap<>();
        new TreeMap<>(map).forEach((key, v) -> mapped.put(key(key.toString()), value.apply(v)));
        return mapped;
    }

    /** A month and day print as {@code --MM-dd}. */
    private static String key(String text) {
        return text.startsWith("--") ? text.substring(2) : text;
    }
}
