package org.incidentkit.examples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incidentkit.examples.benchmarks.rules.Clause.Field;
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

/** A matrix of five by five as 25 rules, beside a scan of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class MatrixBenchmark {
    private static final int SIDE = 5;
    private static final int TICKETS = 64;

    /** Who decides. */
    @Param({"INCIDENTKIT", "LAMBDAS"})
    public RuleContender contender = RuleContender.INCIDENTKIT;

    private Firing firing = ticket -> List.of();
    private int next;

    /** Lays out the matrix. */
    @Setup
    public void layOut() {
        firing = contender.of(task());
    }

    static Task task() {
        List<Spec> specs = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            List<Clause> both = List.of(
                    new Clause.Is(Field.SERVICE, "impact-" + i / SIDE),
                    new Clause.Is(Field.CATEGORY, "urgency-" + i % SIDE));
            specs.add(new Spec("rule-" + i, new Clause.All(both), "priority-" + i));
        }
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            int cell = i * 7 % (SIDE * SIDE);
            Ticket.Reach reach = new Ticket.Reach("PHONE", 1);
            tickets.add(new Ticket(List.of("title"), "impact-" + cell / SIDE, "urgency-" + cell % SIDE, reach));
        }
        return new Task(specs, HitPolicy.FIRST, tickets);
    }

    /** Decides on the next ticket. */
    @Benchmark
    public Object decide(Cpu cpu) {
        cpu.operations++;
        return firing.decide(next++ & (TICKETS - 1));
    }
}
