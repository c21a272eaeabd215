package org.incidentkit.examples.benchmarks.store;

import java.util.List;
import java.util.Locale;

/**
 * Lets workers take turns and says how fast each was, beside the last of them.
 *
 * @param bench where
 * @param each how many records a turn is
 * @param warmUp how many turns do not count
 * @param count how many turns there are, those that do not count among them
 */
record Turns(Bench bench, int each, int warmUp, int count) {
    void compare(String title, List<? extends Worker> workers) throws Exception {
        List<Tally> tallies =
                workers.stream().map(worker -> new Tally(worker.title())).toList();
        for (int turn = 0; turn < count; turn++) {
            for (int i = 0; i < workers.size(); i++) {
                long written = bench.written();
                long start = System.nanoTime();
                int done = workers.get(i).work(each);
                long nanos = System.nanoTime() - start;
                if (done != each) {
                    throw new IllegalStateException(workers.get(i).title() + " did " + done + " of " + each);
                }
                if (turn >= warmUp) {
                    tallies.get(i).add(each, nanos, bench.written() - written);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%n%s%n", title);
        System.out.println("| who | per second | × JDBC | WAL bytes each | × JDBC |");
        System.out.println("| --- | --- | --- | --- | --- |");
        tallies.forEach(tally -> System.out.println(tally.line(tallies.get(tallies.size() - 1))));
    }
}
