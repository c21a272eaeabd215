package org.incidentkit.examples.benchmarks.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What the measuring thread itself spends: on a machine with other work, wall time says little. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Cpu {
    /** Operations counted. */
    public long operations;

    /** Nanoseconds of CPU that they took. */
    public long cpuNanos;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long began;

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void begin() {
        operations = 0;
        began = threads.getCurrentThreadCpuTime();
    }

    /** Ends one. */
    @TearDown(Level.Iteration)
    public void end() {
        cpuNanos = threads.getCurrentThreadCpuTime() - began;
    }
}
