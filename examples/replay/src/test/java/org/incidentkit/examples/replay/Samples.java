package org.incidentkit.examples.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incidentkit.core.memory.MemoryStore;

/** The inputs several tests share. */
final class Samples {
    /** What the small log was made for: each of the four figures it tells of itself disagrees with its rows once. */
    static final String[] SMALL_FIGURES = {
        "incidents 13",
        "events 66",
        "priority_agree 65/66",
        "transitions 48",
        "refused 6",
        "refused_incidents 4",
        "reopen_agree 12/13",
        "reassignment_agree 12/13",
        "sla_agree 12/13"
    };

    private Samples() {}

    static String smallLog() {
        return resource("small-log.csv");
    }

    static String shippedMapping() {
        return resource(MappingReader.SHIPPED);
    }

    static Mapping mapping() {
        return usable(MappingReader.shipped());
    }

    static LogFile log(String csv) {
        return usable(LogFile.parse("log.csv", csv, mapping().form()));
    }

    static Replayed replayed(String csv) {
        LogFile log = log(csv);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Import(mapping(), log, new MemoryStore())
                .run(new Progress(log.rows().size(), nowhere, System::nanoTime));
    }

    static <T> T usable(Checked<T> checked) {
        if (checked instanceof Checked.Usable<T> usable) {
            return usable.value();
        }
        throw new AssertionError(messages(checked));
    }

    static <T> List<String> messages(Checked<T> checked) {
        return checked instanceof Checked.Unusable<T> unusable
                ? unusable.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    private static String resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
