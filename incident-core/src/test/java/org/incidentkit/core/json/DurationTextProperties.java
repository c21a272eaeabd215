package org.incidentkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DurationTextProperties {
    @Property(tries = 2_000)
    void whatever_the_text_it_reads_as_the_platform_reads_it(@ForAll("texts") String text) {
        readsLikeThePlatform(text);
    }

    @Property(tries = 500)
    void what_the_platform_writes_reads_back(@ForAll("durations") Duration duration) {
        assertThat(DurationText.read(duration.toString())).isEqualTo(duration);
    }

    @Example
    void no_form_is_taken_that_the_platform_refuses() {
        for (String text : new String[] {
            "",
            "P",
            "PT",
            "PT5",
            "PTH",
            "PT1H1H",
            "PT1S1M",
            "PT1M1H",
            "P1D",
            "PT1H ",
            "pt1h",
            "PT-1H",
            "PT+1H",
            "PT1.5S",
            "PT0S",
            "PT999999999999H",
            "PT9999999999999H",
            "PT99999999999999999S",
            "PT1H\u0661M"
        }) {
            readsLikeThePlatform(text);
        }
    }

    private static void readsLikeThePlatform(String text) {
        Duration expected;
        try {
            expected = Duration.parse(text);
        } catch (DateTimeException none) {
            assertThatThrownBy(() -> DurationText.read(text)).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(DurationText.read(text)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("P", "T", "H", "M", "S", "0", "1", "59", "999999999999", "-", "D", ".", "5")
                .list()
                .ofMaxSize(7)
                .map(pieces -> "PT" + String.join("", pieces));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 10_000_000).map(Duration::ofSeconds),
                Arbitraries.longs().map(Duration::ofNanos));
    }
}
