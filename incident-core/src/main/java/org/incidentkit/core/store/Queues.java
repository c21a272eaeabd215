package org.incidentkit.core.store;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.Visibility;

/**
 * Open work in the order in which it is to be done. Open is what is neither in phase DONE nor TERMINAL.
 *
 * <p>What a filter means is what {@link org.incidentkit.core.condition.ConditionEvaluator} answers on
 * {@link QueueFacts#of}. For a store that translates it: a value passes by {@link
 * org.incidentkit.core.condition.FactValue#key()}, so texts compare folded, and whole and decimal numbers alike; a field
 * of several values passes when any of them does; a field without a value passes no test, and its negation holds. The
 * instants that stand in for missing sort keys are never values: work that is due {@link QueuePosition#NEVER} has no
 * {@code dueAt}.
 */
public interface Queues {
    /**
     * A page of a queue. A record that moves between two pages can be missed or seen twice; one that stands still is
     * seen exactly once.
     *
     * @param tenant whose work
     * @param query which work, from where on, and how much of it
     * @param visibility who reads
     * @return the lines after the place in {@link QueuePosition}'s order, of work the reader may see; fewer than the
     *     limit only at the end
     */
    List<QueueRow> page(TenantId tenant, QueueQuery query, Visibility visibility);
}
