package org.incidentkit.examples.benchmarks.rules;

import java.util.concurrent.TimeUnit;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.explain.Counterfactual;
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

/** What explanations of decisions over many rules take. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ExplanationBenchmark {
    private static final int SKIPPED = 997;

    /** How many rules. */
    @Param("10000")
    public int rules = 10_000;

    /** How many of them may act. */
    @Param({"FIRST", "COLLECT"})
    public HitPolicy policy = HitPolicy.FIRST;

    private Task task = Workload.of(1, HitPolicy.FIRST, 5);
    private IncidentKitRules ours = new IncidentKitRules(task);
    private int next;

    /** Lays out the rules. */
    @Setup
    public void layOut() {
        task = Workload.of(rules, policy, 5);
        ours = new IncidentKitRules(task);
    }

    /** Says what became of every rule. */
    @Benchmark
    public Trace why(Cpu cpu) {
        cpu.operations++;
        int ticket = next++ & (task.tickets().size() - 1);
        return ours.engine().why(Stage.ASSIGN, ours.facts(ticket), IncidentKitRules.NOW);
    }

    /** Says why one rule did not fire, and the smallest change that would have made it; verified by deciding again. */
    @Benchmark
    public Counterfactual whyNot(Cpu cpu) {
        cpu.operations++;
        int ticket = next & (task.tickets().size() - 1);
        String rule = task.rules().get((int) ((long) next++ * SKIPPED % rules)).id();
        return ours.engine().whyNot(rule, ours.facts(ticket), IncidentKitRules.NOW);
    }
}
