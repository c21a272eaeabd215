package org.incidentkit.examples.replay;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldValues;

/**
 * The fields of an incident that a row of the log fills. Two of them are the log's own: the line a change comes from,
 * which leaves a trace of every row in the journal, and the state that line names, which the desk may not have followed
 * to.
 */
final class LogFields {
    static final String LINE = "logLine";
    static final String STATE = "logState";
    private static final String ITEM = "item";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private LogFields() {}

    static List<FieldDefinition> definitions() {
        return List.of(
                FieldDefinition.of(LINE, FieldType.INTEGER),
                FieldDefinition.of(STATE, FieldType.TEXT),
                FieldDefinition.of(ITEM, FieldType.CI));
    }

    static Map<String, List<FactValue>> values(Row row) {
        FieldValues values = new FieldValues()
                .add(LINE, new FactValue.Whole(row.state().line()))
                .add(FieldNames.IMPACT, row.value(Column.IMPACT).orElseThrow())
                .add(FieldNames.URGENCY, row.value(Column.URGENCY).orElseThrow());
        Optional.of(row.stateName()).filter(name -> !name.isBlank()).ifPresent(name -> values.add(STATE, name));
        row.value(Column.GROUP).ifPresent(group -> values.add(FieldNames.GROUP, group));
        row.value(Column.ASSIGNEE).ifPresent(person -> values.add(FieldNames.ASSIGNEE, person));
        row.value(Column.CHANNEL).ifPresent(channel -> values.add(FieldNames.CHANNEL, channel));
        row.value(Column.CI).ifPresent(item -> values.add(ITEM, item));
        category(row).ifPresent(values::category);
        return values.values();
    }

    /** {@return the fields that a row leaves empty: it says all there is to say} */
    static Set<String> cleared(Set<String> filled) {
        Set<String> cleared =
                new HashSet<>(Set.of(STATE, ITEM, FieldNames.GROUP, FieldNames.ASSIGNEE, FieldNames.CATEGORY));
        cleared.removeAll(filled);
        return cleared;
    }

    /** A subcategory lies below its category; a name with slashes is a way down the tree already. */
    private static Optional<CategoryPath> category(Row row) {
        String path = Stream.of(Column.CATEGORY, Column.SUBCATEGORY)
                .takeWhile(column -> row.value(column).isPresent())
                .flatMap(column -> Arrays.stream(row.value(column).orElseThrow().split("/")))
                .map(step -> CONTROL.matcher(step).replaceAll(" ").strip())
                .filter(step -> !step.isBlank())
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? Optional.empty() : Optional.of(new CategoryPath(path));
    }
}
