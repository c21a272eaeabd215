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

/** One decision over 10,000 rules that are hard to index, beside the list of lambdas. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class HardRulesBenchmark {
    /** Who decides. */
    @Param({"INCIDENTKIT", "LAMBDAS"})
    public RuleContender contender = RuleContender.INCIDENTKIT;

    /** Which rules. */
    @Param
    public HardKind kind = HardKind.RANGES;

    /** How many of them may act. */
    @Param({"FIRST", "COLLECT"})
    public HitPolicy policy = HitPolicy.FIRST;

    /** How many rules. */
    @Param("10000")
    public int rules = 10_000;

    private Firing firing = ticket -> List.of();
    private int tickets = 1;
    private int next;

    /** Lays out rules and tickets. */
    @Setup
    public void layOut() {
        Task task = kind.task(rules, policy);
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
