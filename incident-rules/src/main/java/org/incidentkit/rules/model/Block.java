package org.incidentkit.rules.model;

import java.util.Comparator;
import java.util.List;

/**
 * Rules that are asked together: none of them sees what another of the same block did.
 *
 * @param name the name it is known by, unique in its rule set
 * @param hitPolicy how many of its rules may act
 * @param rules its rules, as they are listed
 */
public record Block(String name, HitPolicy hitPolicy, List<Rule> rules) {
    /** Takes a copy. */
    public Block {
        rules = List.copyOf(rules);
    }

    /** {@return its rules in the order they are asked} */
    public List<Rule> ordered() {
        return rules.stream().sorted(Comparator.comparingInt(Rule::order)).toList();
    }
}
