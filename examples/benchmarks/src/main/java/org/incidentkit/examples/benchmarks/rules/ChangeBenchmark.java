package org.incidentkit.examples.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Stage;
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
    private String revised = "";
    private Facts asked = Facts.none();

    /** Lays out the rules. */
    @Setup
    public void layOut() {
        Task task = Workload.of(rules, HitPolicy.FIRST, 5);
        ruleSet = IncidentKitRules.ruleSet(task);
        revised = revised(task).text();
        asked = IncidentKitRules.facts(task.tickets().get(0));
        long before = used();
        List<RuleEngine> kept = List.of(RuleEngine.compile(ruleSet), RuleEngine.compile(ruleSet));
        System.out.printf(
                "%n%d rules: %d kB retained by a compiled engine beyond its rule set%n",
                rules, (used() - before) / kept.size() / 1024);
    }

    /** The same rules, every hundredth of them assigning to another group. */
    private static RuleSet revised(Task task) {
        List<Spec> specs = IntStream.range(0, task.rules().size())
                .mapToObj(i -> i % 100 == 0
                        ? task.rules().get(i).assigning("group-new")
                        : task.rules().get(i))
                .toList();
        return IncidentKitRules.ruleSet(new Task(specs, task.policy(), task.tickets()));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Reads the text of other rules, of which a hundredth is new, checks it, compiles, puts in force and decides. */
    @Benchmark
    public Decision revise(Cpu cpu) {
        cpu.operations++;
        inForce = inForce.load(cpu.operations % 2 == 0 ? ruleSet.text() : revised);
        return inForce.decide(Stage.ASSIGN, asked, IncidentKitRules.NOW);
    }

    /** Compiles and puts in force. */
    @Benchmark
    public RuleEngine compile(Cpu cpu) {
        cpu.operations++;
        inForce = RuleEngine.compile(ruleSet);
        return inForce;
    }

    /** Reads the text as a whole, checks it, compiles, puts in force and decides. */
    @Benchmark
    public Decision load(Cpu cpu) {
        cpu.operations++;
        inForce = RuleEngine.compile(RuleSet.parse(ruleSet.text()));
        return inForce.decide(Stage.ASSIGN, asked, IncidentKitRules.NOW);
    }
}
