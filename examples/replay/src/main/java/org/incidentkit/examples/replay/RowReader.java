package org.incidentkit.examples.replay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns the fields of one record into a row, noting every field that cannot be read. */
final class RowReader {
    private final Header header;
    private final Mapping.Form form;
    private final Problems problems;
    private final Moments moments;
    private final Map<String, String> shared = new HashMap<>();

    RowReader(Header header, Mapping.Form form, Problems problems) {
        this.header = header;
        this.form = form;
        this.problems = problems;
        this.moments = new Moments(form.dates());
    }

    /** {@return the field of the incident's number, if the record has its full width and the number is there} */
    Optional<CsvReader.Field> number(List<CsvReader.Field> fields) {
        return fields.size() == header.width()
                ? Optional.of(field(fields, Column.NUMBER)).filter(field -> !unknown(field))
                : Optional.empty();
    }

    Optional<Row> read(List<CsvReader.Field> fields) {
        if (fields.size() != header.width()) {
            Place place =
                    fields.get(Math.min(fields.size(), header.width() + 1) - 1).place();
            problems.add(place, "a record of " + fields.size() + " fields where the header has " + header.width());
            return Optional.empty();
        }
        Optional<Instant> opened = moment(field(fields, Column.OPENED));
        Optional<Instant> updated = moment(field(fields, Column.UPDATED));
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (Column column : header.positions().keySet()) {
            if (Column.IMPORTED.contains(column) && !Column.DATES.contains(column)) {
                value(column, field(fields, column)).ifPresent(value -> values.put(column, share(value)));
            }
        }
        Optional<Row.Told> told = told(fields);
        Place state = field(fields, Column.STATE).place();
        return opened.flatMap(o -> updated.flatMap(u -> told.map(t -> new Row(state, values, o, u, t))));
    }

    private Optional<String> value(Column column, CsvReader.Field field) {
        boolean unknown = unknown(field);
        if (field.text().length() > column.longest()) {
            problems.add(field.place(), column.key() + " is longer than " + column.longest() + " characters");
        }
        switch (column) {
            case NUMBER -> {
                if (unknown) {
                    problems.add(field.place(), "the incident has no number");
                }
                return Optional.of(field.text());
            }
            case STATE -> {
                return Optional.of(field.text());
            }
            case IMPACT, URGENCY -> {
                return named(column, field);
            }
            default -> {
                if (unknown && form.unknown().valueIn().contains(column)) {
                    return Optional.of(form.unknown().mark());
                }
                return unknown
                        ? Optional.empty()
                        : column == Column.CHANNEL ? channel(field) : Optional.of(field.text());
            }
        }
    }

    private Optional<String> channel(CsvReader.Field field) {
        return form.otherwiseChannel().isPresent()
                ? Optional.ofNullable(form.texts(Column.CHANNEL).get(field.text()))
                        .or(form::otherwiseChannel)
                : named(Column.CHANNEL, field);
    }

    private Optional<Row.Told> told(List<CsvReader.Field> fields) {
        Optional<String> priority = named(Column.PRIORITY, field(fields, Column.PRIORITY));
        Optional<String> madeSla = named(Column.MADE_SLA, field(fields, Column.MADE_SLA));
        OptionalInt reopened = count(field(fields, Column.REOPEN_COUNT));
        OptionalInt reassigned = count(field(fields, Column.REASSIGNMENT_COUNT));
        if (priority.isEmpty() || madeSla.isEmpty() || reopened.isEmpty() || reassigned.isEmpty()) {
            return Optional.empty();
        }
        boolean made = madeSla.get().equals("yes");
        return Optional.of(new Row.Told(priority.get(), made, reopened.getAsInt(), reassigned.getAsInt()));
    }

    private Optional<String> named(Column column, CsvReader.Field field) {
        Map<String, String> texts = form.texts(column);
        String name = texts.get(field.text());
        if (name == null) {
            problems.add(
                    field.place(),
                    Problems.unknown(
                            column.key(),
                            field.text(),
                            texts.keySet().stream().sorted().toList()));
        }
        return Optional.ofNullable(name);
    }

    private Optional<Instant> moment(CsvReader.Field field) {
        Optional<Instant> moment = moments.read(field.text());
        if (moment.isEmpty()) {
            problems.add(
                    field.place(),
                    "'" + field.text() + "' is no date of the form "
                            + form.dates().pattern());
        }
        return moment;
    }

    private OptionalInt count(CsvReader.Field field) {
        try {
            int count = Integer.parseInt(field.text());
            if (count >= 0) {
                return OptionalInt.of(count);
            }
        } catch (NumberFormatException noNumber) {
            // told below, together with the numbers that count nothing
        }
        problems.add(field.place(), "'" + field.text() + "' is no count; a whole number from 0 is expected");
        return OptionalInt.empty();
    }

    private boolean unknown(CsvReader.Field field) {
        return field.text().isBlank() || field.text().equals(form.unknown().mark());
    }

    private CsvReader.Field field(List<CsvReader.Field> fields, Column column) {
        return fields.get(header.positions().getOrDefault(column, -1));
    }

    /** A log says the same few texts over and over; each is kept once. */
    private String share(String text) {
        String kept = shared.putIfAbsent(text, text);
        return kept == null ? text : kept;
    }
}
