package org.incidentkit.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.DeadlineExplanation;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.store.Store;

/** A story, told to a buffer. */
final class Told {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Story story;
    private final Incident closed;

    Told(Plot plot) {
        this(plot, new MemoryStore());
    }

    Told(Plot plot, Store store) {
        story = new Story(plot, store, new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        closed = story.tell();
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The text, however its lines are broken. */
    String words() {
        return text().replaceAll("\\s+", " ");
    }

    /** The first line that has the part. */
    String row(String part) {
        return text().lines()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    Story story() {
        return story;
    }

    Incident closed() {
        return closed;
    }

    Clock resolution() {
        return closed.clock(SlaTarget.RESOLUTION).orElseThrow();
    }

    Instant firstDue() {
        return resolution().originalDueAt().orElseThrow();
    }

    DeadlineExplanation explanation() {
        return story.desk()
                .incidents()
                .explain(resolution(), resolution().stoppedAt().orElseThrow());
    }

    List<String> causes() {
        return explanation().segments().stream()
                .map(segment -> (segment.cause() + " " + segment.detail()).strip())
                .toList();
    }
}
