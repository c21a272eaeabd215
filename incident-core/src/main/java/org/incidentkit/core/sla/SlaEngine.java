package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.condition.Facts;

/**
 * Decides what happens to a record's clocks. Pure: the same clocks, facts and instant give the same events; what is due
 * meanwhile is told by {@link Clocks}. Safe to share between threads.
 */
public final class SlaEngine {
    private final SlaCatalog catalog;

    /** Decides by a catalog. */
    public SlaEngine(SlaCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@return the catalog it decides by} */
    public SlaCatalog catalog() {
        return catalog;
    }

    /**
     * What a change of the record does to its clocks: first everything due until then is decided, then definitions
     * without an active clock attach, then active clocks stop, reset, cancel, pause or go on. The same facts again give
     * no events.
     *
     * @param before the record's clocks
     * @param facts the facts after the change
     * @param at when the change was; may lie before earlier changes, no clock goes back behind its last one
     * @return what happened, in order; {@link Clocks#evolve} gives the clocks after it
     */
    public List<ClockEvent> evaluate(List<Clock> before, Facts facts, Instant at) {
        return evaluate(before, new PastFacts(at, facts), List.of());
    }

    /**
     * The same with the record's earlier facts, for definitions that leave out pauses before a retroactive start was
     * attached.
     *
     * @param before the record's clocks
     * @param change the facts after the change, and when it was
     * @param history the facts after each earlier change, in order
     * @return what happened, in order
     */
    public List<ClockEvent> evaluate(List<Clock> before, PastFacts change, List<PastFacts> history) {
        Evaluation evaluation = new Evaluation(catalog, before, Microseconds.truncate(change.at()));
        evaluation.settle();
        Passes passes = new Passes(evaluation, change.facts());
        passes.attach(history);
        passes.change();
        evaluation.settle();
        return evaluation.events();
    }
}
