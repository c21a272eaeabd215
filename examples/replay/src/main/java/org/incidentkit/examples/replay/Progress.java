package org.incidentkit.examples.replay;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line that says how far the import is, rewritten a few times a second. */
final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE = SECOND / 4;

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final int total;
    private final long start;
    private long shown;
    private int done;

    Progress(int total, PrintStream out, LongSupplier nanoTime) {
        this.total = total;
        this.out = out;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.shown = start;
    }

    void step() {
        done++;
        long now = nanoTime.getAsLong();
        if (now - shown >= PAUSE) {
            shown = now;
            show(now);
        }
    }

    /**
     * Ends the line, whether or not every row was reached.
     *
     * @return whole rows per second from the first to now
     */
    long end() {
        long now = nanoTime.getAsLong();
        show(now);
        out.println();
        return rate(now);
    }

    private long rate(long now) {
        return Math.round(done * (double) SECOND / Math.max(1, now - start));
    }

    private void show(long now) {
        double perRow = (now - start) / (double) Math.max(1, done);
        long left = (long) Math.ceil((total - done) * perRow / SECOND);
        String line = "%d of %d rows, %d rows/s, %d s left".formatted(done, total, rate(now), left);
        out.printf(Locale.ROOT, "\r%-60s", line);
        out.flush();
    }
}
