package org.incidentkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InstantTextProperties {
    private static final DateTimeFormatter PLATFORM =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    @Property(tries = 1_000)
    void it_is_the_platforms_text_with_six_digits(@ForAll("instants") Instant instant) {
        assertThat(InstantText.write(instant)).isEqualTo(PLATFORM.format(instant));
    }

    @Property(tries = 1_000)
    void what_is_written_reads_back(@ForAll("instants") Instant instant) {
        assertThat(InstantText.read(InstantText.write(instant))).isEqualTo(instant);
    }

    @Property(tries = 1_000)
    void whatever_the_text_it_reads_as_the_platform_reads_it(@ForAll("texts") String text) {
        Instant expected;
        try {
            expected = Instant.parse(text);
        } catch (DateTimeException none) {
            assertThatThrownBy(() -> InstantText.read(text)).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(InstantText.read(text)).isEqualTo(expected);
    }

    @Example
    void the_ends_of_the_years_of_four_digits_are_no_edge() {
        for (String edge : new String[] {
            "-0001-12-31T23:59:59.999999Z",
            "0000-01-01T00:00:00.000000Z",
            "9999-12-31T23:59:59.999999Z",
            "+10000-01-01T00:00:00.000000Z",
            "1969-12-31T23:59:59.999999Z"
        }) {
            assertThat(InstantText.write(InstantText.read(edge))).isEqualTo(edge);
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(-70_000_000_000L, 300_000_000_000L),
                Arbitraries.longs().between(1_400_000_000L, 1_800_000_000L));
        return Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999))
                .as((second, micros) -> Instant.ofEpochSecond(second, micros * 1_000L));
    }

    /** Our form with any digits, such as the 30th of February, hour 24, second 60. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> day = Combinators.combine(
                        Arbitraries.integers().between(2000, 2004),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32))
                .as((year, month, date) -> "%04d-%02d-%02d".formatted(year, month, date));
        Arbitrary<String> time = Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.of(0, 59, 60),
                        Arbitraries.of(0, 59, 60, 61),
                        Arbitraries.of("000000", "000001", "99999x"))
                .as((hour, minute, second, fraction) -> "%02d:%02d:%02d.%s".formatted(hour, minute, second, fraction));
        return Combinators.combine(day, time, Arbitraries.of("Z", "z", "+")).as((d, t, end) -> d + "T" + t + end);
    }
}
