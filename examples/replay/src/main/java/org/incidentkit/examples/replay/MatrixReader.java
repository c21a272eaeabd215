package org.incidentkit.examples.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.examples.replay.YamlNode.Entry;

/** Reads the priority matrix of a mapping, impact by impact. */
final class MatrixReader {
    private final Problems problems;

    MatrixReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, Map<String, String>> read(Section section, Optional<Mapping.Form> form) {
        section.only(Vocabulary.LEVELS);
        Map<String, Map<String, String>> matrix = new LinkedHashMap<>();
        for (Entry entry : section.block().entries()) {
            matrix.put(entry.key().text(), row(Section.of(entry.key().text(), entry.value(), problems)));
        }
        Set<String> urgencies = new LinkedHashSet<>();
        matrix.values().forEach(row -> urgencies.addAll(row.keySet()));
        form.ifPresent(f -> urgencies.addAll(f.texts(Column.URGENCY).values()));
        for (Entry entry : section.block().entries()) {
            Set<String> missing = new LinkedHashSet<>(urgencies);
            missing.removeAll(
                    Objects.requireNonNull(matrix.get(entry.key().text())).keySet());
            missing.forEach(urgency -> problems.add(
                    entry.key().place(), "no priority for " + entry.key().text() + " with " + urgency));
        }
        form.ifPresent(f -> f.texts(Column.IMPACT).values().stream()
                .distinct()
                .filter(impact -> !matrix.containsKey(impact))
                .forEach(impact -> problems.add(section.block().place(), "no priorities for impact " + impact)));
        return Collections.unmodifiableMap(matrix);
    }

    private Map<String, String> row(Section section) {
        section.only(Vocabulary.LEVELS);
        Map<String, String> row = new LinkedHashMap<>();
        for (Entry entry : section.block().entries()) {
            Section.text(entry.key().text(), entry.value(), problems)
                    .flatMap(text -> problems.oneOf(text, "priority", Vocabulary.PRIORITIES))
                    .ifPresent(priority -> row.put(entry.key().text(), priority));
        }
        return Collections.unmodifiableMap(row);
    }
}
