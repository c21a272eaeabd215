package org.incidentkit.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Calendars made of calendars keep the same laws. */
class CombinationProperties {
    @Property
    void an_intersection_is_open_only_while_all_are(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        CalendarSpec one = CalendarArbitraries.spec(seed);
        CalendarSpec other = CalendarArbitraries.spec(seed + 17, CalendarArbitraries.night(seed));
        BusinessCalendar both = BusinessCalendar.intersection("both", List.of(one.calendar(), other.calendar()));
        MinuteModel model = CalendarLaws.model(seed, one).and(CalendarLaws.model(seed, other));
        CalendarLaws.of(seed, WorkClock.of(both), model).checkAll();
    }

    @Property
    void of_a_layered_calendar_the_latest_layer_that_speaks_of_a_date_decides(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        CalendarArbitraries.Night night = CalendarArbitraries.night(seed);
        List<CalendarSpec> specs = Stream.of(seed, seed + 1, seed + 2)
                .map(s -> CalendarArbitraries.spec(s, night))
                .toList();
        BusinessCalendar layered = BusinessCalendar.layered(
                "layers", specs.stream().map(CalendarSpec::calendar).toList());
        List<OpenInterval> breaks = new ArrayList<>();
        specs.forEach(spec -> breaks.addAll(spec.breaks()));
        DayByDayWalk walk = new DayByDayWalk(layered.zone(), date -> rangesOf(specs, date), breaks);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            Instant from = CalendarArbitraries.instant(seed, random);
            Instant to = CalendarArbitraries.instant(seed, random);
            assertThat(layered.workingTime(from, to)).isEqualTo(walk.workingTime(from, to));
        }
    }

    @Property
    void an_explanation_is_contiguous_sums_to_the_span_and_counts_the_working_time(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BusinessCalendar one = CalendarArbitraries.spec(seed).calendar();
        BusinessCalendar other = CalendarArbitraries.spec(seed + 17, CalendarArbitraries.night(seed))
                .calendar();
        Random random = new Random(seed);
        Instant a = CalendarArbitraries.instant(seed, random);
        Instant b = CalendarArbitraries.instant(seed, random);
        for (BusinessCalendar calendar : List.of(
                one,
                BusinessCalendar.layered("layers", List.of(one, other)),
                BusinessCalendar.intersection("both", List.of(one, other)))) {
            ExplanationCheck.check(calendar, Cuts.earlier(a, b), Cuts.later(a, b));
        }
    }

    @Property
    void a_document_gives_back_the_same_calendar(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BusinessCalendar one = CalendarArbitraries.spec(seed).calendar();
        BusinessCalendar other = CalendarArbitraries.spec(seed + 1).calendar();
        BusinessCalendar layered = BusinessCalendar.layered("layers", List.of(one, other));
        for (BusinessCalendar calendar :
                List.of(one, layered, BusinessCalendar.intersection("both", List.of(one, layered)))) {
            BusinessCalendar read = calendar.document().toCalendar();
            assertThat(read).isEqualTo(calendar).hasSameHashCodeAs(calendar);
            assertThat(read.contentHash()).isEqualTo(calendar.contentHash());
            assertThat(read.document()).isEqualTo(calendar.document());
        }
        assertThat(one.contentHash()).isNotEqualTo(layered.contentHash());
    }

    private static List<TimeRange> rangesOf(List<CalendarSpec> specs, LocalDate date) {
        List<TimeRange> hours = List.of();
        for (CalendarSpec spec : specs) {
            if (!spec.hours().isEmpty()) {
                hours = spec.hours().getOrDefault(date.getDayOfWeek(), List.of());
            }
        }
        for (CalendarSpec spec : specs) {
            if (spec.overrides().containsKey(date) || spec.isHoliday(date)) {
                hours = spec.rangesOf(date);
            }
        }
        return hours;
    }
}
