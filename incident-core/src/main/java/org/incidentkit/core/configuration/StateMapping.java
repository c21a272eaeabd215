package org.incidentkit.core.configuration;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.record.RecordKind;

/**
 * Where open records go whose state a new lifecycle does not have.
 *
 * @param moves by kind of record, the new state by the old one
 */
public record StateMapping(Map<RecordKind, Map<String, String>> moves) {
    private static final StateMapping NOWHERE = new StateMapping(Map.of());

    /** Takes copies. */
    public StateMapping {
        Map<RecordKind, Map<String, String>> copies = new EnumMap<>(RecordKind.class);
        moves.forEach((kind, states) -> copies.put(kind, Map.copyOf(states)));
        moves = Map.copyOf(copies);
    }

    /** {@return a mapping of no state} */
    public static StateMapping none() {
        return NOWHERE;
    }

    /**
     * The same, with one state more.
     *
     * @param kind the kind of record
     * @param from the state that is gone
     * @param to the state that takes its place
     * @return the mapping
     */
    public StateMapping with(RecordKind kind, String from, String to) {
        Map<RecordKind, Map<String, String>> more = new EnumMap<>(RecordKind.class);
        more.putAll(moves);
        Map<String, String> states = new TreeMap<>(of(kind));
        states.put(from, to);
        more.put(kind, states);
        return new StateMapping(more);
    }

    /**
     * The mapping of a kind.
     *
     * @param kind the kind of record
     * @return the new state by the old one
     */
    public Map<String, String> of(RecordKind kind) {
        return moves.getOrDefault(kind, Map.of());
    }
}
