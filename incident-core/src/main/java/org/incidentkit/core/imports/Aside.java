package org.incidentkit.core.imports;

/** Has something run beside the thread that asks for it: {@code executor::execute} of a host's executor. */
@FunctionalInterface
public interface Aside {
    /**
     * Runs a task, at once or later, on whatever thread the host chooses.
     *
     * @param task the task; it throws nothing
     */
    void run(Runnable task);
}
