package org.incidentkit.rules.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Trace;

/**
 * Of several effects that set the same field the last one stands, and the earlier ones are named. An effect is only
 * dropped when leaving it out changes nothing: a forced one in front of one that is not forced stays.
 */
final class LastWins {
    private final Deque<RuleEffect> effects = new ArrayDeque<>();
    private final List<Trace.Overwritten> overwritten = new ArrayList<>();

    /** Names the effects that come to nothing only where somebody wants to know. */
    LastWins(List<RuleEffect> all, boolean naming) {
        Map<String, RuleEffect> standing = new HashMap<>();
        String field = "";
        RuleEffect later = null;
        for (int i = all.size() - 1; i >= 0; i--) {
            RuleEffect one = all.get(i);
            boolean sets = one.effect() instanceof Effect.Set || one.effect() instanceof Effect.Clear;
            String next = one.effect().target().orElse("");
            if (!next.equals(field) || later == null) {
                field = next;
                later = standing.get(field);
            }
            if (sets && later != null && naming) {
                overwritten.add(new Trace.Overwritten(field, one.ruleId(), later.ruleId()));
            }
            boolean dropped = sets
                    && later != null
                    && (later.effect().overridesPeople() || !one.effect().overridesPeople());
            if (!dropped) {
                effects.addFirst(one);
            }
            if (sets && later == null) {
                standing.put(field, one);
            }
        }
        Collections.reverse(overwritten);
    }

    List<RuleEffect> effects() {
        return List.copyOf(effects);
    }

    List<Trace.Overwritten> overwritten() {
        return List.copyOf(overwritten);
    }
}
