package org.incidentkit.core.imports;

/** Is told how an import of many histories comes along. */
@FunctionalInterface
public interface HistoryListener {
    /**
     * A history is done with, once whatever is written of it is committed. Called in the order of the histories, by the
     * thread that imports; what it throws ends the import.
     *
     * @param history the history
     * @param result what became of it
     */
    void done(IncidentHistory history, HistoryResult result);
}
