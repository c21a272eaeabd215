package org.incidentkit.examples.replay;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each column of the mapping stands in the file. */
record Header(int width, Map<Column, Integer> positions) {

    static Optional<Header> of(List<CsvReader.Field> fields, Mapping.Form form, Problems problems) {
        List<String> names = fields.stream().map(CsvReader.Field::text).toList();
        Set<String> seen = new HashSet<>();
        fields.stream()
                .filter(field -> !seen.add(field.text()) && form.columns().containsValue(field.text()))
                .forEach(field -> problems.add(field.place(), "column '" + field.text() + "' stands here again"));
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        new EnumMap<>(form.columns()).forEach((column, name) -> {
            if (names.contains(name)) {
                positions.put(column, names.indexOf(name));
            } else {
                String hint = Nearest.to(name, names)
                        .map(near -> "; '" + near + "' comes nearest")
                        .orElse("");
                problems.add(Place.START, "column '" + name + "' (" + column.key() + ") is missing" + hint);
            }
        });
        return positions.size() == form.columns().size()
                ? Optional.of(new Header(names.size(), positions))
                : Optional.empty();
    }
}
