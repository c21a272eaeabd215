package org.incidentkit.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Working time between two instants, and the instant after an amount of it, over a day, a year and ten years. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalendarBenchmark {
    /** Who reckons. */
    @Param
    public Contender contender = Contender.INCIDENTKIT;

    /** How far. */
    @Param
    public Span span = Span.DAY;

    private final Instant[] from = new Instant[Span.SAMPLES];
    private final Instant[] to = new Instant[Span.SAMPLES];
    private final Duration[] amount = new Duration[Span.SAMPLES];
    private Reckoner reckoner = Contender.INCIDENTKIT.reckoner();
    private int next;

    /** Lays out the samples. */
    @Setup
    public void layOut() {
        Reckoner known = reckoner;
        for (int i = 0; i < Span.SAMPLES; i++) {
            from[i] = Span.from(i);
            to[i] = span.to(i);
            amount[i] = known.workingTime(from[i], to[i]);
        }
        reckoner = contender.reckoner();
    }

    /** Measures working time; the result keeps the work from being optimised away. */
    @Benchmark
    public Duration workingTime() {
        int sample = next++ & (Span.SAMPLES - 1);
        return reckoner.workingTime(from[sample], to[sample]);
    }

    /** Measures the way forward by as much working time. */
    @Benchmark
    public Instant plus() {
        int sample = next++ & (Span.SAMPLES - 1);
        return reckoner.plus(from[sample], amount[sample]);
    }
}
