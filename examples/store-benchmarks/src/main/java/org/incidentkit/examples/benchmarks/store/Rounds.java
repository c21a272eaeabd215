package org.incidentkit.examples.benchmarks.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Lets peers do the same, turn by turn, so that whatever else the machine does hits all of them alike.
 *
 * @param peers who takes part, ours first and the one all are compared with second
 * @param each operations per turn
 * @param turns how many turns each has
 * @param written bytes of log written so far; always 0 where nobody counts them
 */
record Rounds(List<Peer> peers, int each, int turns, LongSupplier written) {
    /** What is done. */
    interface Act {
        void on(Peer peer, int n) throws Exception;
    }

    /** How many operations each peer does in all. */
    int count() {
        return each * turns;
    }

    /** Prints a table of what each does with the operations from a number on. */
    void compare(String title, int from, Act act) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Tally> tallies =
                peers.stream().map(peer -> new Tally(peer.title())).toList();
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < peers.size(); i++) {
                long before = written.getAsLong();
                long working = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                some(peers.get(i), from + turn * each, each, act);
                long nanos = System.nanoTime() - start;
                working = threads.getCurrentThreadCpuTime() - working;
                tallies.get(i).add(each, nanos, working, written.getAsLong() - before);
            }
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<String> lines = new ArrayList<>(List.of(
                String.format(
                        Locale.ROOT,
                        "%n%s (median of %d turns of %d, load of the machine %.1f)",
                        title,
                        turns,
                        each,
                        load),
                "| who | per second | × JDBC | our CPU, µs | × JDBC | log bytes | × JDBC |",
                "| --- | --- | --- | --- | --- | --- | --- |"));
        tallies.forEach(tally -> lines.add(tally.line(tallies.get(1))));
        lines.forEach(System.out::println);
    }

    /** Does the first operations, until the program is compiled: what is measured is a desk that has been up for a while. */
    void warmUp(int count, Act act) throws Exception {
        for (Peer peer : peers) {
            some(peer, 0, count, act);
        }
    }

    private static void some(Peer peer, int from, int count, Act act) throws Exception {
        for (int n = from; n < from + count; n++) {
            act.on(peer, n);
        }
    }
}
