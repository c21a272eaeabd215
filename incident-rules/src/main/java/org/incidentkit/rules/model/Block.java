package org.incidentkit.rules.model;

import java.util.Comparator;
import java.util.List;

/**
 * Rules that are asked together: none of them sees what another of the same block did.
 *
 * @param name the name it is known by, unique in its rule set
 * @param hitPolicy how many of its rules may act
 * @param priorities for policies by output priority which outputs come first, the weightiest field first; else none
 * @param rules its rules, as they are listed
 */
public record Block(String name, HitPolicy hitPolicy, List<OutputPriority> priorities, List<Rule> rules) {
    /** Takes copies. */
    public Block {
        priorities = List.copyOf(priorities);
        rules = List.copyOf(rules);
    }

    /** Rules whose outputs have no order among each other. */
    public Block(String name, HitPolicy hitPolicy, List<Rule> rules) {
        this(name, hitPolicy, List.of(), rules);
    }

    /** {@return its rules in the order they are asked} */
    public List<Rule> ordered() {
        return rules.stream().sorted(Comparator.comparingInt(Rule::order)).toList();
    }

    /** {@return compares rules by what they set: the one of higher output priority comes first} */
    public Comparator<Rule> byPriority() {
        return (one, other) -> priorities.stream()
                .mapToInt(priority -> Integer.compare(priority.place(one), priority.place(other)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    Block with(List<OutputPriority> others, List<Rule> rules) {
        return new Block(name, hitPolicy, others, rules);
    }
}
