package org.incidentkit.rules.compile;

import java.util.List;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;

/**
 * A block ready to be walked.
 *
 * @param name its name
 * @param hitPolicy how many of its rules may act
 * @param outputs how what its rules set becomes what it sets
 * @param rules its rules in the order they are asked
 */
record CompiledBlock(String name, HitPolicy hitPolicy, Outputs outputs, List<CompiledRule> rules) {
    Rule rule(int place) {
        return rules.get(place).rule();
    }

    boolean isWatched(int place) {
        return rules.get(place).isWatched();
    }
}
