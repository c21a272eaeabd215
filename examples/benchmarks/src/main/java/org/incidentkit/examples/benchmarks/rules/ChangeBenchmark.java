package org.incidentkit.examples.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incidentkit.rules.RuleEngine;
import org.incidentkit.rules.RuleSet;
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

/** What it takes to put other rules in force: compiling them, and reading them from their text first. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChangeBenchmark {
    /** How many rules. */
    @Param({"1000", "10000"})
    public int rules = 1_000;

    private RuleSet ruleSet = RuleSet.parse("ruleSet: none");
    private RuleEngine inForce = RuleEngine.compile(ruleSet);

    /** Lays out the rules. */
    @Setup
    public void layOut() {
        Task task = Workload.of(rules, HitPolicy.FIRST, 5);
        ruleSet = IncidentKitRules.ruleSet(task);
        long before = used();
        List<RuleEngine> kept = List.of(RuleEngine.compile(ruleSet), RuleEngine.compile(ruleSet));
        System.out.printf(
                "%n%d rules: %d kB retained by a compiled engine beyond its rule set%n",
                rules, (used() - before) / kept.size() / 1024);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Compiles and puts in force. */
    @Benchmark
    public RuleEngine compile(Cpu cpu) {
        cpu.operations++;
        inForce = RuleEngine.compile(ruleSet);
        return inForce;
    }

    /** Reads the text, checks it, compiles, and puts in force. */
    @Benchmark
    public RuleEngine load(Cpu cpu) {
        cpu.operations++;
        inForce = inForce.load(ruleSet.text());
        return inForce;
    }
}
