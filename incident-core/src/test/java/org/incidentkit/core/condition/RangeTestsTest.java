package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Subject.NOW;
import static org.incidentkit.core.condition.Subject.holds;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RangeTestsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofNanos(1_000);
    private final FieldTests n = field("n");

    @Test
    void numbers_compare_at_their_bounds() {
        assertThat(holds(n.atLeast(50), whole(50))).isTrue();
        assertThat(holds(n.atLeast(50), whole(49))).isFalse();
        assertThat(holds(n.moreThan(50), whole(50))).isFalse();
        assertThat(holds(n.moreThan(50), whole(51))).isTrue();
        assertThat(holds(n.atMost(50), whole(50))).isTrue();
        assertThat(holds(n.atMost(50), whole(51))).isFalse();
        assertThat(holds(n.lessThan(50), whole(50))).isFalse();
        assertThat(holds(n.lessThan(50), whole(49))).isTrue();
        assertThat(holds(n.lessThan(50), whole(Long.MIN_VALUE))).isTrue();
    }

    @Test
    void between_includes_both_ends() {
        assertThat(holds(n.between(1, 3), whole(1))).isTrue();
        assertThat(holds(n.between(1, 3), whole(3))).isTrue();
        assertThat(holds(n.between(1, 3), whole(0))).isFalse();
        assertThat(holds(n.between(1, 3), whole(4))).isFalse();
    }

    @Test
    void both_bounds_are_met_by_the_same_value() {
        Facts around = Facts.builder().whole("n", 0).whole("n", 9).build();

        assertThat(holds(n.between(3, 5), around)).isFalse();
        assertThat(holds(n.between(3, 9), around)).isTrue();
    }

    @Test
    void whole_and_decimal_numbers_compare_as_numbers() {
        Facts half = Facts.builder().decimal("n", new BigDecimal("1.50")).build();

        assertThat(holds(n.moreThan(1), half)).isTrue();
        assertThat(holds(n.lessThan(2), half)).isTrue();
        assertThat(holds(n.is(new FactValue.Decimal(new BigDecimal("1.5"))), half))
                .isTrue();
        assertThat(holds(
                        n.is(2),
                        Facts.builder().decimal("n", new BigDecimal("2.00")).build()))
                .isTrue();
        assertThat(holds(n.is(1L << 53), whole((1L << 53) + 1))).isFalse();
    }

    @Test
    void days_and_instants_have_an_order_of_their_own() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Facts facts = Facts.builder().day("n", day).build();

        assertThat(holds(n.before(day.plusDays(1)), facts)).isTrue();
        assertThat(holds(n.before(day), facts)).isFalse();
        assertThat(holds(n.after(day.minusDays(1)), facts)).isTrue();
        assertThat(holds(n.after(day), facts)).isFalse();
        assertThat(holds(n.between(day, day), facts)).isTrue();
        assertThat(holds(n.before(NOW.plus(Duration.ofDays(9))), facts)).isFalse();
        assertThat(holds(n.after(NOW.minus(STEP)), at(NOW))).isTrue();
        assertThat(holds(n.after(NOW), at(NOW))).isFalse();
        assertThat(holds(n.before(NOW.plus(STEP)), at(NOW))).isTrue();
        assertThat(holds(n.before(NOW), at(NOW))).isFalse();
        assertThat(holds(n.between(NOW, NOW.plus(STEP)), at(NOW))).isTrue();
        assertThat(holds(n.between(NOW.plus(STEP), NOW.plus(HOUR)), at(NOW))).isFalse();
    }

    @Test
    void text_has_no_order() {
        assertThat(holds(n.atLeast(FactValue.Text.of("a")), Subject.title("b"))).isFalse();
        assertThat(holds(
                        n.atLeast(FactValue.Text.of("a")),
                        Facts.builder().text("n", "b").build()))
                .isFalse();
        assertThat(holds(n.atLeast(1), Facts.builder().text("n", "2").build())).isFalse();
    }

    @Test
    void the_last_hour_ends_now_and_includes_both_ends() {
        assertThat(holds(n.withinLast(HOUR), at(NOW))).isTrue();
        assertThat(holds(n.withinLast(HOUR), at(NOW.minus(HOUR)))).isTrue();
        assertThat(holds(n.withinLast(HOUR), at(NOW.minus(HOUR).minus(STEP)))).isFalse();
        assertThat(holds(n.withinLast(HOUR), at(NOW.plus(STEP)))).isFalse();
    }

    @Test
    void the_next_hour_begins_now_and_includes_both_ends() {
        assertThat(holds(n.withinNext(HOUR), at(NOW))).isTrue();
        assertThat(holds(n.withinNext(HOUR), at(NOW.plus(HOUR)))).isTrue();
        assertThat(holds(n.withinNext(HOUR), at(NOW.plus(HOUR).plus(STEP)))).isFalse();
        assertThat(holds(n.withinNext(HOUR), at(NOW.minus(STEP)))).isFalse();
    }

    @Test
    void longer_ago_and_further_ahead_begin_beyond_the_distance() {
        assertThat(holds(n.longerAgo(HOUR), at(NOW.minus(HOUR)))).isFalse();
        assertThat(holds(n.longerAgo(HOUR), at(NOW.minus(HOUR).minus(STEP)))).isTrue();
        assertThat(holds(n.longerAgo(HOUR), at(NOW.plus(HOUR.multipliedBy(2))))).isFalse();
        assertThat(holds(n.furtherAhead(HOUR), at(NOW.plus(HOUR)))).isFalse();
        assertThat(holds(n.furtherAhead(HOUR), at(NOW.plus(HOUR).plus(STEP)))).isTrue();
        assertThat(holds(n.furtherAhead(HOUR), at(NOW.minus(HOUR.multipliedBy(2)))))
                .isFalse();
    }

    @Test
    void now_is_whole_microseconds_like_every_instant() {
        Instant now = NOW.plusNanos(999);

        assertThat(Subject.EVALUATOR.holds(n.withinLast(Duration.ZERO), at(NOW), now))
                .isTrue();
        assertThat(Subject.EVALUATOR
                        .explain(n.withinLast(Duration.ZERO), at(NOW), now)
                        .holds())
                .isTrue();
    }

    @Test
    void no_distance_is_too_far() {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);

        assertThat(holds(n.withinLast(forever), at(Instant.MIN))).isTrue();
        assertThat(holds(n.furtherAhead(forever), at(Instant.MAX))).isFalse();
    }

    @Test
    void truths_and_addresses_are_compared_by_value() {
        Facts facts = Facts.builder()
                .truth("vip", true)
                .address("ip", "2001:db8:0::1")
                .build();

        assertThat(holds(field("vip").is(true), facts)).isTrue();
        assertThat(holds(field("vip").is(false), facts)).isFalse();
        assertThat(holds(field("ip").is(new FactValue.Address(IpAddress.of("2001:DB8::1"))), facts))
                .isTrue();
        assertThat(holds(field("ip").withinCidr("10.0.0.0/8", "2001:db8::/32"), facts))
                .isTrue();
        assertThat(holds(field("ip").withinCidr("10.0.0.0/8"), facts)).isFalse();
    }

    private static Facts whole(long value) {
        return Facts.builder().whole("n", value).build();
    }

    private static Facts at(Instant instant) {
        return Facts.builder().moment("n", instant).build();
    }
}
