package org.incidentkit.examples.replay;

import java.util.List;
import java.util.Map;

/**
 * One incident as the desk's store has it.
 *
 * @param number its number
 * @param priorities the priority after each line of the log, by line
 * @param moves the changes of state the log asked for, in order
 * @param counts what was counted along the way
 * @param breached whether more than the promised time went by until it was closed, or until its last line
 */
record Retold(String number, Map<Integer, String> priorities, List<Move> moves, Counts counts, boolean breached) {
    Retold {
        moves = List.copyOf(moves);
    }

    /** How often it came back, and how often it went to another group. */
    record Counts(int reopened, int reassigned) {}

    /** A line whose state was not the desk's, and what became of it. */
    record Move(int line, String from, String to, Kind kind) {}

    /** What the desk did about another state. */
    enum Kind {
        /** Its lifecycle has a way there. */
        FOLLOWED,
        /** Its lifecycle has none; it was put right afterwards. */
        CORRECTED,
        /** It has no such state, and stays where it is. */
        UNKNOWN
    }

    /** {@return the last line of the log that tells of it} */
    int lastLine() {
        return priorities.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
