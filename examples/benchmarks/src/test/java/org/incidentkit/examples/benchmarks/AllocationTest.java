package org.incidentkit.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a question allocates, counted on its thread: the answer and nothing else, however long the span. */
class AllocationTest {
    private static final int ROUNDS = 40;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Reckoner ours = Contender.INCIDENTKIT.reckoner();
    private final Instant[] from = new Instant[Span.SAMPLES];
    private final Instant[] to = new Instant[Span.SAMPLES];
    private final Duration[] time = new Duration[Span.SAMPLES];
    private final Object[] answers = new Object[Span.SAMPLES];

    @BeforeEach
    void only_where_the_machine_counts() {
        assumeThat(threads.isThreadAllocatedMemorySupported()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Span.class)
    void working_time_allocates_its_duration_and_nothing_else(Span span) {
        prepare(span);
        double answer = bytes(i -> Duration.ofNanos(time[i].toNanos()));
        assertThat(bytes(i -> ours.workingTime(from[i], to[i]))).isLessThan(answer + 1);
    }

    @ParameterizedTest
    @EnumSource(Span.class)
    void plus_allocates_its_instant_and_what_holds_it_and_nothing_else(Span span) {
        prepare(span);
        double answer = bytes(i -> Optional.of(Instant.ofEpochSecond(to[i].getEpochSecond(), 0)));
        assertThat(bytes(i -> ours.plus(from[i], time[i]))).isLessThan(answer + 1);
    }

    private void prepare(Span span) {
        for (int i = 0; i < Span.SAMPLES; i++) {
            from[i] = Span.from(i);
            to[i] = span.to(i);
            time[i] = ours.workingTime(from[i], to[i]);
        }
    }

    /** The bytes of one question; those asked before it have built what the calendar keeps. */
    private double bytes(IntFunction<Object> question) {
        ask(question);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < ROUNDS; round++) {
            ask(question);
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        return (double) (after - before) / ROUNDS / Span.SAMPLES;
    }

    private void ask(IntFunction<Object> question) {
        for (int i = 0; i < Span.SAMPLES; i++) {
            answers[i] = question.apply(i);
        }
    }
}
