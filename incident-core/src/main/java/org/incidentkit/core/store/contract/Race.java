package org.incidentkit.core.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Lets callers run at the same time: the one place of the published jars that starts threads. */
final class Race {
    /** How many callers meet. */
    static final int CALLERS = 6;

    private static final long LONGEST_SECONDS = 120;
    private static final int ATTEMPTS = 30_000;

    private Race() {}

    /** The answers of callers who started at the same moment, in the order of their numbers. */
    static <T> List<T> of(int callers, IntFunction<? extends T> call) {
        CyclicBarrier start = new CyclicBarrier(callers);
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            FutureTask<T> task = new FutureTask<>(() -> {
                start.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                return call.apply(caller);
            });
            tasks.add(task);
            Thread thread = new Thread(task, "contract-caller-" + caller);
            thread.setDaemon(true);
            thread.start();
        }
        return tasks.stream().map(Race::<T>answer).toList();
    }

    /** Asks again, a millisecond later, until the answer is yes or patience ends. */
    static boolean eventually(BooleanSupplier question) {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (question.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        return false;
    }

    private static <T> T answer(FutureTask<T> task) {
        try {
            return task.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (TimeoutException e) {
            throw new ContractViolation("a caller of a race had no answer after " + LONGEST_SECONDS + " seconds");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for the callers of a race");
    }
}
