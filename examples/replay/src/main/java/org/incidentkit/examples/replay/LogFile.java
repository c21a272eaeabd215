package org.incidentkit.examples.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log that was read and checked to its last line before any of it is used. */
record LogFile(String name, List<Row> rows, int incidents) {

    LogFile {
        rows = List.copyOf(rows);
    }

    static Checked<LogFile> read(Path file, Mapping.Form form) {
        Problems problems = new Problems(file.toString());
        Optional<String> text = TextFile.read(file, problems);
        return text.isPresent() ? parse(file.toString(), text.get(), form) : new Checked.Unusable<>(problems.inOrder());
    }

    static Checked<LogFile> parse(String name, String text, Mapping.Form form) {
        Problems problems = new Problems(name);
        CsvReader records = new CsvReader(text, problems);
        Optional<Header> header = records.next().flatMap(fields -> Header.of(fields, form, problems));
        if (text.isEmpty()) {
            problems.add(Place.START, "the file is empty, a line of column names is expected");
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<Row> rows = header.map(found -> rows(records, new RowReader(found, form, problems), lines, problems))
                .orElse(List.of());
        return problems.none()
                ? new Checked.Usable<>(new LogFile(name, rows, lines.size()))
                : new Checked.Unusable<>(problems.inOrder());
    }

    private static List<Row> rows(CsvReader records, RowReader reader, Map<String, Integer> lines, Problems problems) {
        List<Row> rows = new ArrayList<>();
        String before = "";
        for (Optional<List<CsvReader.Field>> next = records.next(); next.isPresent(); next = records.next()) {
            Optional<CsvReader.Field> number = reader.number(next.get());
            if (number.isPresent()) {
                String name = number.get().text();
                Place place = number.get().place();
                Integer seen = name.equals(before) ? null : lines.putIfAbsent(name, place.line());
                if (seen != null) {
                    problems.add(place, "rows of " + name + " are not adjacent: its first one is on line " + seen);
                }
                before = name;
            }
            reader.read(next.get()).ifPresent(rows::add);
        }
        if (rows.isEmpty() && problems.none()) {
            problems.add(Place.START, "the file has column names and no rows");
        }
        return rows;
    }
}
