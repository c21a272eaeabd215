package org.incidentkit.core.calendar;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Joins neighbouring segments of one cause while they are read. */
final class Segments implements Iterator<CalendarSegment> {
    private final Iterator<CalendarSegment> parts;
    private Optional<CalendarSegment> pending = Optional.empty();

    private Segments(Iterator<CalendarSegment> parts) {
        this.parts = parts;
    }

    static Stream<CalendarSegment> joined(Stream<CalendarSegment> parts) {
        Iterator<CalendarSegment> joined = new Segments(parts.iterator());
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(joined, traits), false);
    }

    @Override
    public boolean hasNext() {
        return pending.isPresent() || parts.hasNext();
    }

    @Override
    public CalendarSegment next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the span has no further segment");
        }
        CalendarSegment current = pending.orElseGet(parts::next);
        pending = Optional.empty();
        while (pending.isEmpty() && parts.hasNext()) {
            CalendarSegment part = parts.next();
            if (part.cause().equals(current.cause())) {
                current = new CalendarSegment(current.start(), part.end(), current.cause());
            } else {
                pending = Optional.of(part);
            }
        }
        return current;
    }
}
