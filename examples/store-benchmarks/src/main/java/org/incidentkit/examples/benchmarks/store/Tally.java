package org.incidentkit.examples.benchmarks.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long somebody took in each turn, and what was written for it. */
final class Tally {
    private final String title;
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    Tally(String title) {
        this.title = title;
    }

    /** Adds a turn: its operations, how long it took, how long this thread was at work, what was written. */
    void add(int count, long nanos, long working, long written) {
        perSecond.add(count * 1e9 / nanos);
        cpu.add(working / 1e3 / count);
        bytes.add((double) written / count);
    }

    /** {@return a line of the table, beside the one all are compared with: turn with turn, then the median} */
    String line(Tally base) {
        return String.format(
                Locale.ROOT,
                "| %-23s | %7.0f | %5.2f | %7.0f | %5.2f | %7.0f | %5.2f |",
                title,
                median(perSecond),
                median(ratios(perSecond, base.perSecond)),
                median(cpu),
                median(ratios(base.cpu, cpu)),
                median(bytes),
                median(ratios(bytes, base.bytes)));
    }

    private static List<Double> ratios(List<Double> values, List<Double> base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / base.get(i));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
