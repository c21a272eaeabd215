package org.incidentkit.core.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.incidentkit.core.common.Microseconds;

/** A condition ready to be asked, its operands prepared. Safe to share between threads. */
public final class BoundCondition {
    private final Condition condition;
    private final Outline outline;
    private final List<ValueCheck> checks;

    BoundCondition(Condition condition, Outline outline, List<ValueCheck> checks) {
        this.condition = condition;
        this.outline = outline;
        this.checks = List.copyOf(checks);
    }

    /** {@return the condition that was bound} */
    public Condition condition() {
        return condition;
    }

    /**
     * Whether the condition holds; stops asking as soon as the answer is certain.
     *
     * @param now the present instant, for conditions that use it; truncated to microseconds
     */
    public boolean holds(Facts facts, Instant now) {
        Instant present = Microseconds.truncate(now);
        int at = 0;
        while (true) {
            while (outline.end[at] > at + 1) {
                at++;
            }
            boolean held = holdsAlone(at, facts, present);
            int above = outline.parent[at];
            while (above >= 0 && settles(above, at, held)) {
                held = held != outline.nodes.get(above) instanceof Not;
                at = above;
                above = outline.parent[at];
            }
            if (above < 0) {
                return held;
            }
            at = outline.end[at];
        }
    }

    /** Whether the answer of a part, the last to be asked or not, is that of what it is a part of, but for negation. */
    private boolean settles(int above, int part, boolean held) {
        Condition combined = outline.nodes.get(above);
        boolean decisive = combined instanceof Any ? held : !held;
        return combined instanceof Not || decisive || outline.end[part] == outline.end[above];
    }

    /** The answer of a node that has no parts. */
    private boolean holdsAlone(int node, Facts facts, Instant now) {
        Condition alone = outline.nodes.get(node);
        if (alone instanceof FactTest test) {
            return passes(checks.get(node), facts.values(test.field()), now);
        }
        return alone instanceof All || alone == Constant.ALWAYS;
    }

    private static boolean passes(ValueCheck check, List<FactValue> values, Instant now) {
        for (FactValue value : values) {
            if (check.passes(value, now)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why the condition holds or does not; asks everything.
     *
     * @param now the present instant, for conditions that use it; truncated to microseconds
     */
    public Explained explain(Facts facts, Instant now) {
        BitSet held = answers(facts, Microseconds.truncate(now));
        BitSet decisive = new BitSet();
        decisive.set(0);
        List<Explained.Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            int above = outline.parent[i];
            if (above >= 0 && decisive.get(above)) {
                boolean agrees = held.get(i) == held.get(above);
                decisive.set(i, agrees || outline.nodes.get(above) instanceof Not);
            }
            if (decisive.get(i) && outline.end[i] == i + 1) {
                leaves.add(leaf(i, held.get(i), facts));
            }
        }
        return new Explained(condition, held.get(0), leaves);
    }

    private Explained.Leaf leaf(int node, boolean held, Facts facts) {
        Condition alone = outline.nodes.get(node);
        List<FactValue> seen = alone instanceof FactTest test ? facts.values(test.field()) : List.of();
        return new Explained.Leaf(outline.path(node), alone, held, seen);
    }

    private BitSet answers(Facts facts, Instant now) {
        BitSet held = new BitSet(checks.size());
        for (int i = 0; i < checks.size(); i++) {
            held.set(i, outline.nodes.get(i) instanceof Not || holdsAlone(i, facts, now));
        }
        for (int i = checks.size() - 1; i > 0; i--) {
            int above = outline.parent[i];
            Condition combined = outline.nodes.get(above);
            if (combined instanceof Not) {
                held.set(above, !held.get(i));
            } else {
                boolean both = combined instanceof All;
                held.set(above, both ? held.get(above) && held.get(i) : held.get(above) || held.get(i));
            }
        }
        return held;
    }

    @Override
    public String toString() {
        return condition.toString();
    }
}
