package org.incidentkit.examples.benchmarks.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long somebody took in each round, and what was written for it. */
final class Tally {
    private final String title;
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    Tally(String title) {
        this.title = title;
    }

    void add(int count, long nanos, long written) {
        perSecond.add(count * 1e9 / nanos);
        bytes.add((double) written / count);
    }

    double speed() {
        return median(perSecond);
    }

    /** {@return a line of the table, beside the one all are compared with} */
    String line(Tally base) {
        return String.format(
                Locale.ROOT,
                "| %-26s | %9.0f | %5.2f | %9.0f | %5.2f |",
                title,
                speed(),
                speed() / base.speed(),
                median(bytes),
                median(bytes) / median(base.bytes));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
