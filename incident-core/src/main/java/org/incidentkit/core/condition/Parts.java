package org.incidentkit.core.condition;

import java.util.List;

/** The parts of a combined condition and what is known of them, so that no depth is ever walked to learn it. */
final class Parts {
    final List<Condition> list;
    final int depth;
    final int size;
    final boolean usesNow;
    final int hash;

    Parts(List<? extends Condition> parts) {
        list = List.copyOf(parts);
        depth = 1 + list.stream().mapToInt(Condition::depth).max().orElse(0);
        long count = 1 + list.stream().mapToLong(Condition::size).sum();
        usesNow = list.stream().anyMatch(Condition::usesNow);
        hash = list.hashCode();
        if (depth > Condition.MAX_DEPTH) {
            throw new IllegalArgumentException("condition is nested more than " + Condition.MAX_DEPTH + " deep");
        }
        if (count > Condition.MAX_SIZE) {
            throw new IllegalArgumentException(
                    "condition consists of " + count + " conditions, more than " + Condition.MAX_SIZE);
        }
        size = (int) count;
    }
}
