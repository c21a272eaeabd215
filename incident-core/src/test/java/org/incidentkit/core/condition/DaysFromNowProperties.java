package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;

/** Dates seen from today: days of a calendar, which midnights part and clock changes do not. */
class DaysFromNowProperties {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final FieldTests DAY = field("day");

    /** A zone, and an instant at which its days are odd: clocks change, at midnight too, or a date is left out. */
    record Night(ZoneId zone, Instant around) {}

    private static final List<Night> NIGHTS = List.of(
            new Night(STOCKHOLM, Instant.parse("2026-03-29T01:00:00Z")),
            new Night(STOCKHOLM, Instant.parse("2026-10-25T01:00:00Z")),
            new Night(ZoneId.of("America/Sao_Paulo"), Instant.parse("2018-11-04T03:00:00Z")),
            new Night(ZoneId.of("Pacific/Apia"), Instant.parse("2011-12-30T10:00:00Z")),
            new Night(ZoneId.of("Asia/Kathmandu"), Instant.parse("2026-06-01T18:15:00Z")),
            new Night(ZoneId.of("-18:00"), Instant.parse("2026-01-01T00:00:00Z")));

    record Moment(ZoneId zone, Instant now) {
        boolean holds(Condition condition, LocalDate day) {
            Facts facts = Facts.builder().day("day", day).build();
            return Subject.EVALUATOR.holds(condition, facts, now);
        }

        LocalDate today() {
            return now.atZone(zone).toLocalDate();
        }
    }

    @Provide
    Arbitrary<Moment> moments() {
        Arbitrary<Long> away = Arbitraries.longs().between(-90_000_000_000L, 90_000_000_000L);
        return Combinators.combine(Arbitraries.of(NIGHTS), away)
                .as((night, micros) -> new Moment(night.zone(), night.around().plus(micros, ChronoUnit.MICROS)));
    }

    @Property(tries = 500)
    void days_are_counted_one_by_one(
            @ForAll("moments") Moment at,
            @ForAll @IntRange(min = -5, max = 5) int off,
            @ForAll @IntRange(max = 4) int n) {
        LocalDate day = at.today().plusDays(off);
        List<LocalDate> back = Stream.iterate(at.today(), one -> one.minusDays(1))
                .limit(n + 1L)
                .toList();
        List<LocalDate> ahead =
                Stream.iterate(at.today(), one -> one.plusDays(1)).limit(n + 1L).toList();

        assertThat(at.holds(DAY.withinLastDays(n, at.zone()), day)).isEqualTo(back.contains(day));
        assertThat(at.holds(DAY.withinNextDays(n, at.zone()), day)).isEqualTo(ahead.contains(day));
        assertThat(at.holds(DAY.moreDaysAgo(n, at.zone()), day)).isEqualTo(day.isBefore(back.get(n)));
        assertThat(at.holds(DAY.moreDaysAhead(n, at.zone()), day)).isEqualTo(day.isAfter(ahead.get(n)));
    }

    @Property(tries = 500)
    void exactly_one_of_longer_ago_near_and_further_ahead_holds(
            @ForAll("moments") Moment at,
            @ForAll @IntRange(min = -5, max = 5) int off,
            @ForAll @IntRange(max = 4) int n) {
        LocalDate day = at.today().plusDays(off);
        Condition near = Conditions.any(DAY.withinLastDays(n, at.zone()), DAY.withinNextDays(n, at.zone()));

        assertThat(Stream.of(near, DAY.moreDaysAgo(n, at.zone()), DAY.moreDaysAhead(n, at.zone()))
                        .filter(one -> at.holds(one, day)))
                .hasSize(1);
    }

    @Property(tries = 300)
    void a_day_begins_with_its_first_microsecond_in_the_zone(@ForAll("moments") Moment at) {
        Instant midnight = at.today().atStartOfDay(at.zone()).toInstant();
        Condition today = DAY.withinLastDays(0, at.zone());
        LocalDate before =
                midnight.minus(1, ChronoUnit.MICROS).atZone(at.zone()).toLocalDate();

        assertThat(new Moment(at.zone(), midnight).holds(today, at.today())).isTrue();
        assertThat(new Moment(at.zone(), midnight.minus(1, ChronoUnit.MICROS)).holds(today, at.today()))
                .isFalse();
        assertThat(new Moment(at.zone(), midnight.minus(1, ChronoUnit.MICROS)).holds(today, before))
                .isTrue();
    }

    @Example
    void a_short_and_a_long_day_are_a_day_each() {
        Condition tomorrow = Conditions.all(DAY.withinNextDays(1, STOCKHOLM), DAY.moreDaysAhead(0, STOCKHOLM));
        for (LocalDate day : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25))) {
            Instant midnight = day.atStartOfDay(STOCKHOLM).toInstant();
            Duration length = Duration.between(midnight, day.plusDays(1).atStartOfDay(STOCKHOLM));
            assertThat(length).isNotEqualTo(Duration.ofDays(1));
            Instant last = midnight.plus(length).minus(1, ChronoUnit.MICROS);
            assertThat(new Moment(STOCKHOLM, midnight).holds(tomorrow, day.plusDays(1)))
                    .isTrue();
            assertThat(new Moment(STOCKHOLM, last).holds(tomorrow, day.plusDays(1)))
                    .isTrue();
        }
    }

    @Example
    void the_ends_of_time_are_no_trouble() {
        for (Instant now : List.of(Instant.MIN, Instant.MAX)) {
            assertThat(new Moment(STOCKHOLM, now).holds(DAY.withinLastDays(Long.MAX_VALUE, STOCKHOLM), LocalDate.MIN))
                    .isTrue();
            assertThat(new Moment(STOCKHOLM, now).holds(DAY.withinNextDays(Long.MAX_VALUE, STOCKHOLM), LocalDate.MAX))
                    .isTrue();
        }
    }

    @Example
    void it_is_a_test_of_dates_that_needs_now_and_no_query() {
        FieldCatalog fields = FieldCatalog.of(
                List.of(FieldDefinition.of("day", FieldType.DATE), FieldDefinition.of("at", FieldType.DATE_TIME)));

        assertThat(DAY.withinLastDays(3, STOCKHOLM).usesNow()).isTrue();
        assertThat(ConditionCheck.check(DAY.moreDaysAgo(0, STOCKHOLM), fields)).isEmpty();
        assertThat(ConditionCheck.check(DAY.moreDaysAgo(-1, STOCKHOLM), fields))
                .extracting(violation -> violation.code())
                .containsExactly("negative");
        assertThat(ConditionCheck.check(field("at").withinNextDays(1, STOCKHOLM), fields))
                .extracting(violation -> violation.code())
                .containsExactly("wrong-type");
        assertThat(QueryFilter.of(DAY.withinLastDays(3, STOCKHOLM), fields).isAccepted())
                .isFalse();
        assertThat(Subject.holds(DAY.moreDaysAgo(0, STOCKHOLM), Subject.NOTHING))
                .isFalse();
    }
}
