package org.incidentkit.rules.compile;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Keeps what a few decisions at once have used, for the next ones. Thread-safe, never waits. */
final class Spares {
    private static final int MOST = 8;

    private final AtomicReferenceArray<@Nullable Asking> kept = new AtomicReferenceArray<>(MOST);

    /** {@return one that nobody uses; null when there is none} */
    @Nullable
    Asking take() {
        for (int i = 0; i < MOST; i++) {
            Asking one = kept.get(i) == null ? null : kept.getAndSet(i, null);
            if (one != null) {
                return one;
            }
        }
        return null;
    }

    void give(Asking one) {
        for (int i = 0; i < MOST; i++) {
            if (kept.get(i) == null && kept.compareAndSet(i, null, one)) {
                return;
            }
        }
    }
}
