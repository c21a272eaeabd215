package org.incidentkit.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** What operations cost the thread that did them: nanoseconds of CPU, operations in a second of it, bytes allocated. */
final class CpuTable {
    private CpuTable() {}

    /** {@return a line for each result that counted CPU time; empty when none did} */
    static String of(Collection<RunResult> results) {
        String lines = results.stream()
                .filter(result -> result.getSecondaryResults().containsKey("cpuNanos"))
                .map(CpuTable::line)
                .collect(Collectors.joining());
        return lines.isEmpty()
                ? ""
                : "%n%-70s %14s %14s %12s%n%s".formatted("benchmark", "cpu ns/op", "ops/cpu-s", "bytes/op", lines);
    }

    private static String line(RunResult result) {
        double nanos = score(result, "cpuNanos") / score(result, "operations");
        String parameters = result.getParams().getParamsKeys().stream()
                .map(result.getParams()::getParam)
                .collect(Collectors.joining(" "));
        String name = result.getParams().getBenchmark();
        String shown = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1) + " " + parameters;
        double bytes = score(result, "gc.alloc.rate.norm");
        return String.format(Locale.ROOT, "%-70s %,14.0f %,14.0f %,12.0f%n", shown, nanos, 1e9 / nanos, bytes);
    }

    private static double score(RunResult result, String name) {
        return result.getSecondaryResults().keySet().stream()
                .filter(key -> key.endsWith(name))
                .mapToDouble(key -> requireNonNull(result.getSecondaryResults().get(key), key)
                        .getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
