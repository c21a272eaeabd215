package org.incidentkit.examples.benchmarks.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Lets workers take turns and says how fast each was, beside the last of them.
 *
 * @param written bytes of log written so far; always 0 where nobody counts them
 * @param each how many records a turn is
 * @param warmUp how many turns do not count
 * @param count how many turns there are, those that do not count among them
 */
record Turns(LongSupplier written, int each, int warmUp, int count) {
    void compare(String title, List<? extends Worker> workers) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Tally> tallies =
                workers.stream().map(worker -> new Tally(worker.title())).toList();
        for (int turn = 0; turn < count; turn++) {
            for (int i = 0; i < workers.size(); i++) {
                long before = written.getAsLong();
                long working = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                int done = workers.get(i).work(each);
                long nanos = System.nanoTime() - start;
                working = threads.getCurrentThreadCpuTime() - working;
                if (done != each) {
                    throw new IllegalStateException(workers.get(i).title() + " did " + done + " of " + each);
                }
                if (turn >= warmUp) {
                    tallies.get(i).add(each, nanos, working, written.getAsLong() - before);
                }
            }
        }
        print(title, tallies);
    }

    private static void print(String title, List<Tally> tallies) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(Locale.ROOT, "%n%s (load of the machine %.1f)%n", title, load);
        System.out.println("| who | per second | × JDBC | our CPU, µs | × JDBC | log bytes | × JDBC |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        tallies.forEach(tally -> System.out.println(tally.line(tallies.get(tallies.size() - 1))));
    }
}
