package org.incidentkit.examples.benchmarks.rules;

import java.util.List;
import org.incidentkit.rules.model.HitPolicy;

/**
 * What is to be decided.
 *
 * @param rules the rules, in order
 * @param policy FIRST or COLLECT
 * @param tickets the tickets; a power of two
 */
record Task(List<Spec> rules, HitPolicy policy, List<Ticket> tickets) {
    boolean isFirst() {
        return policy == HitPolicy.FIRST;
    }
}
