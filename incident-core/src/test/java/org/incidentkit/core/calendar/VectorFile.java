package org.incidentkit.core.calendar;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Finds the vectors, or skips the test that asks. */
final class VectorFile {
    private VectorFile() {}

    static List<CalendarVector> read() {
        Path file = Path.of(System.getProperty("incidentkit.data", ""), "calendar-vectors", "vectors.jsonl");
        assumeTrue(Files.exists(file), "the system property incidentkit.data names no folder with calendar vectors");
        JsonMapper mapper = JsonMapper.builder().build();
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> new CalendarVector(mapper.readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
