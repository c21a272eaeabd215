package org.incidentkit.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison is worth something only between contenders that give the same answers. */
class ContendersTest {
    /** No divisor of a week or a day, so that what is looked at stays spread over both. */
    private static final int EVERY = 5;

    private final Reckoner ours = Contender.INCIDENTKIT.reckoner();
    private final Reckoner walk = Contender.DAY_BY_DAY.reckoner();
    private final Reckoner peer = Contender.MPXJ.reckoner();

    @ParameterizedTest
    @EnumSource(Span.class)
    void all_reckon_the_same_working_time(Span span) {
        for (int i = 0; i < Span.SAMPLES; i += EVERY) {
            Duration time = ours.workingTime(Span.from(i), span.to(i));
            assertThat(walk.workingTime(Span.from(i), span.to(i))).isEqualTo(time);
            assertThat(peer.workingTime(Span.from(i), span.to(i))).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @EnumSource(Span.class)
    void all_come_to_the_same_instant(Span span) {
        for (int i = 0; i < Span.SAMPLES; i += EVERY) {
            Duration amount = ours.workingTime(Span.from(i), span.to(i));
            Instant end = ours.plus(Span.from(i), amount);
            assertThat(walk.plus(Span.from(i), amount)).as("walk, sample %d", i).isEqualTo(end);
            assertThat(peer.plus(Span.from(i), amount)).as("peer, sample %d", i).isEqualTo(end);
        }
    }
}
