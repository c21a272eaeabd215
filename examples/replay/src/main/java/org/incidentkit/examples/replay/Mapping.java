package org.incidentkit.examples.replay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the log of another service desk is read, and the lifecycle, matrix, hours and budgets it was kept under. */
record Mapping(
        Form form, Map<String, State> states, List<Intent> intents, Map<String, Map<String, String>> matrix, Sla sla) {

    Mapping {
        intents = List.copyOf(intents);
    }

    /** {@return the state an incident starts in} */
    State initial() {
        return states.values().stream()
                .filter(state -> state.phase().equals("INITIAL"))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the state a row names, if there is one of that name} */
    Optional<State> known(Row row) {
        return Optional.ofNullable(states.get(row.stateName()));
    }

    /** {@return the intent that leads from one state to the other, if any does} */
    Optional<Intent> intent(String from, String to) {
        return intents.stream().filter(intent -> intent.leads(from, to)).findFirst();
    }

    /** The file's own form: which column holds what, and how its texts are read. */
    record Form(
            Map<Column, String> columns,
            Map<Column, Map<String, String>> values,
            Optional<String> otherwiseChannel,
            Dates dates,
            Unknown unknown) {

        Form {
            columns = Map.copyOf(columns);
            values = Map.copyOf(values);
        }

        /** {@return the desk's name for each text of the column, if the column is one of fixed texts} */
        Map<String, String> texts(Column column) {
            return values.getOrDefault(column, Map.of());
        }
    }

    /** How the file writes a moment. */
    record Dates(String pattern, ZoneId zone) {}

    /** The mark for "not known", and the columns in which it is a value like any other. */
    record Unknown(String mark, Set<Column> valueIn) {
        Unknown {
            valueIn = Set.copyOf(valueIn);
        }
    }

    /** A state by the name the file gives it. */
    record State(String name, String phase, Optional<String> holdReason) {}

    /** What a person may do, from which states and to which; the first target is the default one. */
    record Intent(String name, List<String> from, List<String> to) {
        Intent {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        boolean leads(String source, String target) {
            return !source.equals(target) && from.contains(source) && to.contains(target);
        }
    }

    /** The promised time to resolution: counted from a column's moment to the entry of a state. */
    record Sla(Column start, String stop, Map<String, Duration> budgets, Hours hours) {
        Sla {
            budgets = Map.copyOf(budgets);
        }
    }

    /** Working hours of each weekday; a weekday that is absent is closed. */
    record Hours(ZoneId zone, Map<DayOfWeek, List<Span>> days) {
        Hours {
            days = Map.copyOf(days);
        }
    }

    /** Open from the first minute of the day until before the second, 1440 being 24:00; the end may be on the next day. */
    record Span(int fromMinute, int toMinute) {}
}
