package org.incidentkit.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a desk works, and arithmetic with its working time. Open intervals are half-open; intervals that touch are one;
 * overnight hours belong to the date they start on; a local time the clock skips moves forward by the gap, one that
 * occurs twice is the first of the two, a date a zone skipped has no hours.
 *
 * <p>All answers are exact to the nanosecond: whoever stores a derived instant rounds it up to the microsecond. A
 * calendar knows the years 1 to 9999 and is closed outside of them; what has not happened for 400 years is answered as
 * never. Immutable and thread-safe; the first questions about a year are slower, so keep a calendar and ask it often.
 */
public final class BusinessCalendar {
    private final String id;
    private final OpenTime source;
    private final ChunkIndex index;
    private final WorkingTime workingTime;
    private final Openings openings;
    private final WorkingDates dates;
    private final String canonical;
    private final String hash;

    BusinessCalendar(String id, OpenTime source) {
        this.id = id;
        this.source = source;
        this.index = new ChunkIndex(source);
        this.workingTime = new WorkingTime(index);
        this.openings = new Openings(index);
        this.dates = new WorkingDates(source, openings);
        this.canonical = source.canonical();
        this.hash = CanonicalText.sha256(canonical);
    }

    /**
     * Starts a calendar that is closed until it is given hours.
     *
     * @param id the calendar's name among others
     * @param zone where its local times are read
     * @return the builder
     */
    public static CalendarBuilder builder(String id, ZoneId zone) {
        return new CalendarBuilder(id, zone);
    }

    /**
     * A calendar that is open around the clock.
     *
     * @param id the calendar's name among others
     * @param zone where its dates are read
     * @return the calendar
     */
    public static BusinessCalendar alwaysOpen(String id, ZoneId zone) {
        return builder(id, zone)
                .hours(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, TimeRange.wholeDay())
                .build();
    }

    /**
     * Lays calendars over each other, such as company, branch and customer. Of a date's overrides and holidays those of
     * the latest layer that has any for it decide, an override beating a holiday of its own layer; other dates have the
     * weekly hours of the latest layer that has weekly hours at all. Breaks of all layers apply. The zone is that of
     * the last layer.
     *
     * @param id the new calendar's name
     * @param layers at least one, the strongest last; no intersections
     * @return the combined calendar
     */
    public static BusinessCalendar layered(String id, List<BusinessCalendar> layers) {
        return Combination.layered(id, layers);
    }

    /**
     * A calendar that is open only while all others are. Its zone and dates are those of the first: a date's open time
     * is that of the first calendar's date, as far as the others are open.
     *
     * @param id the new calendar's name
     * @param members at least one
     * @return the combined calendar
     */
    public static BusinessCalendar intersection(String id, List<BusinessCalendar> members) {
        return Combination.intersection(id, members);
    }

    /** {@return the calendar's name among others} */
    public String id() {
        return id;
    }

    /** {@return where its local times are read} */
    public ZoneId zone() {
        return source.zone();
    }

    /**
     * The same definition read in another zone; absolute breaks stay where they are. All members of an intersection
     * move to that zone.
     *
     * @param zone the other zone
     * @return the calendar there
     */
    public BusinessCalendar withZone(ZoneId zone) {
        return zone.equals(zone()) && source instanceof Schedule ? this : new BusinessCalendar(id, source.in(zone));
    }

    /** {@return the SHA-256 of the whole definition in hexadecimal; a provider counts by its id} */
    public String contentHash() {
        return hash;
    }

    /** {@return the definition as plain data, providers by their id} */
    public CalendarDocument document() {
        return source.document();
    }

    /**
     * Whether the desk works.
     *
     * @param instant when
     * @return true from an opening up to, but not at, the closing
     */
    public boolean isOpen(Instant instant) {
        return openings.isOpen(instant);
    }

    /**
     * The first open instant from here on.
     *
     * @param instant when to look from
     * @return the instant itself when open, else the next opening; empty when it never opens
     */
    public Optional<Instant> nextOpen(Instant instant) {
        return openings.nextOpen(instant);
    }

    /**
     * The first closing after an instant.
     *
     * @param instant when to look from
     * @return a later instant; empty when it never closes
     */
    public Optional<Instant> nextClose(Instant instant) {
        return openings.nextClose(instant);
    }

    /**
     * The latest opening up to an instant.
     *
     * @param instant when to look back from
     * @return the instant itself when it is an opening, or an earlier one; empty when it never opened
     */
    public Optional<Instant> previousOpen(Instant instant) {
        return openings.previousOpen(instant);
    }

    /**
     * The latest instant up to which there was work.
     *
     * @param instant when to look back from
     * @return the instant itself when after an opening and not after its closing, else the latest closing before it;
     *     empty when it never closed
     */
    public Optional<Instant> previousClose(Instant instant) {
        return openings.previousClose(instant);
    }

    /**
     * The open time between two instants.
     *
     * @param from where to start
     * @param to where to stop
     * @return the exact time; negative when {@code to} is before {@code from}
     */
    public Duration workingTime(Instant from, Instant to) {
        return workingTime.between(from, to);
    }

    /**
     * The earliest instant by which an amount of working time has passed: the closing, not the next opening, when a
     * day's time is used up exactly.
     *
     * @param start where to start, open or not
     * @param amount working time; negative goes back, zero stays
     * @return the instant, not rounded; empty when that much is never reached
     */
    public Optional<Instant> plus(Instant start, Duration amount) {
        return workingTime.plus(Objects.requireNonNull(start, "start"), amount);
    }

    /**
     * The latest instant from which an amount of working time passes: the mirror of {@link #plus}.
     *
     * @param end where to stop, open or not
     * @param amount working time; negative goes forward, zero stays
     * @return the instant, not rounded; empty when there never was that much
     */
    public Optional<Instant> minus(Instant end, Duration amount) {
        return workingTime.minus(Objects.requireNonNull(end, "end"), amount);
    }

    /**
     * The n-th working date after an instant's date, or before it when negative; the date itself is never counted.
     *
     * @param start where to start
     * @param days how many; with none, {@code KEEP_TIME} stays and {@code END_OF_DAY} ends on the start date, or the
     *     first working date after it
     * @param end the time of day to end at
     * @return the instant; empty when there are not that many
     */
    public Optional<Instant> plusWorkingDays(Instant start, int days, DayEnd end) {
        return dates.plus(start, days, Objects.requireNonNull(end, "end"));
    }

    /**
     * Whether a date has open time of its own, breaks taken out. Overnight hours count for the date they start on.
     *
     * @param date the date in this calendar's zone
     * @return true when there is any
     */
    public boolean isWorkingDay(LocalDate date) {
        return dates.isWorkingDay(date);
    }

    /**
     * The holiday on a date, even when an override opens it.
     *
     * @param date the date
     * @return its name; empty when it is none
     */
    public Optional<String> holiday(LocalDate date) {
        return source.holiday(date);
    }

    /**
     * The open intervals of a span in order, the first and the last clipped to it; worked out as they are read.
     *
     * @param from where to start
     * @param to where to stop; nothing lies in a span that does not end after it starts
     * @return the intervals
     */
    public Stream<OpenInterval> intervals(Instant from, Instant to) {
        return new Intervals(openings).forward(from, to);
    }

    /**
     * The open intervals before an instant, newest first, the first clipped to it; worked out as they are read.
     *
     * @param instant where to start
     * @return the intervals, as many as there ever were
     */
    public Stream<OpenInterval> intervalsBefore(Instant instant) {
        return new Intervals(openings).back(instant);
    }

    /**
     * Why each part of a span counts as working time or not: contiguous segments, neighbours differing in cause, that
     * sum to the span; the counted ones sum to {@link #workingTime}. Worked out as they are read.
     *
     * @param from where to start
     * @param to where to stop, not before {@code from}
     * @return the segments in order; none for an empty span
     * @throws IllegalArgumentException naming both when {@code to} is before {@code from}
     */
    public Stream<CalendarSegment> explain(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("span end " + to + " is before its start " + from);
        }
        return Segments.joined(source.explain(from, to));
    }

    /** {@return whether the other is a calendar of the same definition} */
    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that && canonical.equals(that.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    @Override
    public String toString() {
        return "calendar '" + id + "' in " + zone();
    }

    OpenTime source() {
        return source;
    }

    Chunk chunk(long at) {
        return index.chunk(at);
    }
}
