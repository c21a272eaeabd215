package org.incidentkit.examples.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incidentkit.rules.model.HitPolicy;
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

/** One decision over many rules; words and the decision itself are made inside. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class RuleBenchmark {
    private static final long SEED = 20_260_301;

    /** Who decides. */
    @Param
    public RuleContender contender = RuleContender.INCIDENTKIT;

    /** How many rules. */
    @Param({"1000", "10000"})
    public int rules = 1_000;

    /** How many of them may act. */
    @Param({"FIRST", "COLLECT"})
    public HitPolicy policy = HitPolicy.FIRST;

    /** Whether few values stand in many rules. */
    @Param("false")
    public boolean skewed;

    private Firing firing = ticket -> List.of();
    private int tickets = 1;
    private int next;

    /** Lays out rules and tickets. */
    @Setup
    public void layOut() {
        Task task = skewed ? Workload.skewed(rules, policy, SEED) : Workload.of(rules, policy, SEED);
        firing = contender.of(task);
        tickets = task.tickets().size();
    }

    /** Decides on the next ticket. */
    @Benchmark
    public Object decide(Cpu cpu) {
        cpu.operations++;
        return firing.decide(next++ & (tickets - 1));
    }
}
