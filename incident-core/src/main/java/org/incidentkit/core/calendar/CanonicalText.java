package org.incidentkit.core.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A calendar's definition as text in one order: what is hashed and compared. Quoted texts escape quotes and line ends,
 * so that two definitions never share a text.
 */
final class CanonicalText {
    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {}

    static String of(Definition definition) {
        CanonicalText text = new CanonicalText();
        text.line("calendar", quoted(definition.id()), definition.zone().getId());
        definition.layers().forEach(text::layer);
        for (Closure closure : definition.closures()) {
            text.line("closed", closure.from().toString(), closure.to().toString(), quoted(closure.reason()));
        }
        return text.text.toString();
    }

    static String of(String id, List<String> members) {
        CanonicalText text = new CanonicalText();
        text.line("all-of", quoted(id));
        members.forEach(member -> text.line("member", quoted(member)));
        return text.text.toString();
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void layer(Layer layer) {
        line("layer");
        new TreeMap<>(layer.hours()).forEach((day, ranges) -> line("hours", day.name(), ranges(ranges)));
        entries("holiday", layer.holidays());
        entries("yearly", layer.yearly());
        layer.providers().forEach(provider -> line("provider", quoted(provider.id())));
        new TreeMap<>(layer.overrides()).forEach((date, ranges) -> line("override", date.toString(), ranges(ranges)));
    }

    private <K extends Comparable<? super K>> void entries(String kind, Map<K, String> names) {
        new TreeMap<>(names).forEach((key, name) -> line(kind, key.toString(), quoted(name)));
    }

    private void line(String... words) {
        text.append(String.join(" ", words)).append('\n');
    }

    private static String ranges(List<TimeRange> ranges) {
        return String.join(
                ",",
                ranges.stream().map(range -> range.from() + "-" + range.to()).toList());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
