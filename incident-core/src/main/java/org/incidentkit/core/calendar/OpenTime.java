package org.incidentkit.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a calendar's open time comes from: one schedule, or the overlap of several. */
sealed interface OpenTime permits Schedule, Intersection {
    ZoneId zone();

    /** The open time of a chunk, worked out anew. */
    Chunk chunk(long index);

    /** The open intervals that belong to a date, joined and without breaks. */
    List<OpenInterval> own(LocalDate date);

    /** Whether any open interval belongs to a date. */
    boolean works(LocalDate date);

    Optional<String> holiday(LocalDate date);

    /** The segments of a span, in order; neighbours may share a cause. */
    Stream<CalendarSegment> explain(Instant from, Instant to);

    OpenTime in(ZoneId zone);

    /** Everything that defines it, as canonical text. */
    String canonical();

    CalendarDocument document();
}
