package org.incidentkit.core.condition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a condition held or did not: the leaves that decided it. As long as those answer as they did, so does the whole,
 * whatever the others answer. Of a failed {@code all} they are every part that failed, of one that held all parts; of a
 * failed {@code any} all parts, of one that held every part that held. It shows values, which may be personal.
 *
 * @param condition what was asked
 * @param holds the answer
 * @param decisive the leaves that decided it, in the order of writing
 */
public record Explained(Condition condition, boolean holds, List<Leaf> decisive) {
    /** Takes a copy. */
    public Explained {
        decisive = List.copyOf(decisive);
    }

    /**
     * One leaf and what it saw.
     *
     * @param path where it stands in the condition, such as {@code all[1].not}; empty for the whole
     * @param condition a {@link FactTest}, a {@link Constant}, or a combination without parts
     * @param held its own answer
     * @param seen the values of its fact; empty when the fact is missing
     */
    public record Leaf(String path, Condition condition, boolean held, List<FactValue> seen) {
        /** Takes a copy. */
        public Leaf {
            seen = List.copyOf(seen);
        }

        @Override
        public String toString() {
            String answer = condition + (held ? " held" : " failed");
            if (!(condition instanceof FactTest)) {
                return answer;
            }
            return answer + (seen.isEmpty() ? ": missing" : ": saw " + seen);
        }
    }

    /** {@return the leaves as sentences} */
    @Override
    public String toString() {
        return (holds ? "held: " : "failed: ")
                + decisive.stream().map(Leaf::toString).collect(Collectors.joining("; "));
    }
}
