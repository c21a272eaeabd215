package org.incidentkit.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.incidentkit.examples.benchmarks.rules.ChangeBenchmark;
import org.incidentkit.examples.benchmarks.rules.ExplanationBenchmark;
import org.incidentkit.examples.benchmarks.rules.HardKind;
import org.incidentkit.examples.benchmarks.rules.HardRulesBenchmark;
import org.incidentkit.examples.benchmarks.rules.MatrixBenchmark;
import org.incidentkit.examples.benchmarks.rules.RuleBenchmark;
import org.incidentkit.examples.benchmarks.rules.RuleContender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The benchmarks run; what they measure in a moment says nothing. */
class SmokeTest {
    @Test
    void every_calendar_benchmark_gives_a_result(@TempDir Path folder) throws RunnerException {
        Collection<RunResult> results = run(folder, CalendarBenchmark.class, "span=" + Span.DAY);
        assertThat(results).hasSize(2 * Contender.values().length);
    }

    @Test
    void every_rule_benchmark_gives_a_result(@TempDir Path folder) throws RunnerException {
        assertThat(run(folder, RuleBenchmark.class, "rules=100")).hasSize(2 * RuleContender.values().length);
        assertThat(run(folder, MatrixBenchmark.class)).hasSize(2);
        assertThat(run(folder, HardRulesBenchmark.class, "rules=100")).hasSize(2 * 2 * HardKind.values().length);
    }

    @Test
    void every_benchmark_of_change_and_explanation_gives_a_result(@TempDir Path folder) throws RunnerException {
        assertThat(run(folder, ChangeBenchmark.class, "rules=100")).hasSize(3);
        assertThat(run(folder, ExplanationBenchmark.class, "rules=100")).hasSize(2 * 2);
    }

    private static Collection<RunResult> run(Path folder, Class<?> benchmark, String... parameters)
            throws RunnerException {
        System.setProperty("jmh.ignoreLock", "true");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName())
                .mode(Mode.SingleShotTime)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .addProfiler(GCProfiler.class)
                .output(folder.resolve("jmh.txt").toString())
                .shouldFailOnError(true);
        for (String parameter : parameters) {
            options.param(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
        return results;
    }
}
