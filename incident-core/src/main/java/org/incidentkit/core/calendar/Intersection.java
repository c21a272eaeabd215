package org.incidentkit.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Open only while every member is. Its dates are those of the first member. */
final class Intersection implements OpenTime {
    private final String id;
    private final List<BusinessCalendar> members;

    Intersection(String id, List<BusinessCalendar> members) {
        this.id = id;
        this.members = List.copyOf(members);
    }

    @Override
    public ZoneId zone() {
        return members.get(0).zone();
    }

    @Override
    public Chunk chunk(long index) {
        Chunk common = members.get(0).chunk(index);
        for (int i = 1; i < members.size() && common.count() > 0; i++) {
            common = common(common, members.get(i).chunk(index));
        }
        return common;
    }

    @Override
    public List<OpenInterval> own(LocalDate date) {
        List<OpenInterval> common = members.get(0).source().own(date);
        for (BusinessCalendar member : members.subList(1, members.size())) {
            common = common.stream()
                    .flatMap(interval -> member.intervals(interval.start(), interval.end()))
                    .toList();
        }
        return common;
    }

    @Override
    public boolean works(LocalDate date) {
        return !own(date).isEmpty();
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        return members.stream().flatMap(m -> m.holiday(date).stream()).findFirst();
    }

    @Override
    public Stream<CalendarSegment> explain(Instant from, Instant to) {
        return explain(0, from, to);
    }

    @Override
    public OpenTime in(ZoneId zone) {
        return new Intersection(id, members.stream().map(m -> m.withZone(zone)).toList());
    }

    @Override
    public String canonical() {
        return CanonicalText.of(
                id, members.stream().map(m -> m.source().canonical()).toList());
    }

    @Override
    public CalendarDocument document() {
        List<CalendarDocument> all =
                members.stream().map(BusinessCalendar::document).toList();
        return new CalendarDocument(id, zone().getId(), List.of(), List.of(), all);
    }

    /** The first closed member names the cause; time that all count is called as the last member calls it. */
    private Stream<CalendarSegment> explain(int member, Instant from, Instant to) {
        Stream<CalendarSegment> segments = members.get(member).source().explain(from, to);
        return member == members.size() - 1
                ? segments
                : segments.flatMap(segment ->
                        segment.counted() ? explain(member + 1, segment.start(), segment.end()) : Stream.of(segment));
    }

    private static Chunk common(Chunk one, Chunk other) {
        Spans spans = new Spans();
        int k = 0;
        for (int i = 0; i < one.count(); i++) {
            k = Math.max(k, other.endedBy(one.start(i)));
            for (int j = k; j < other.count() && other.start(j) < one.end(i); j++) {
                spans.add(Math.max(one.start(i), other.start(j)), Math.min(one.end(i), other.end(j)));
            }
        }
        return spans.chunk();
    }
}
