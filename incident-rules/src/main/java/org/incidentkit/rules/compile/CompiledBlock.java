package org.incidentkit.rules.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;

/** A block ready to be walked; what thousands of rules that fire at once are asked is laid out in rows. */
final class CompiledBlock {
    /** Instead of the field a rule sets. */
    static final int NOT_PLAIN = -1;

    private final String name;
    private final HitPolicy hitPolicy;
    private final Policy policy;
    private final Outputs outputs;
    private final List<CompiledRule> rules;
    private final String[] ids;
    private final boolean[] watched;
    private final boolean[] stopping;
    private final int[] plain;
    private final Map<String, Integer> fields = new HashMap<>();

    /** Takes its rules in the order they are asked. */
    CompiledBlock(String name, HitPolicy hitPolicy, Outputs outputs, List<CompiledRule> rules) {
        this.name = name;
        this.hitPolicy = hitPolicy;
        this.policy = Policy.of(hitPolicy);
        this.outputs = outputs;
        this.rules = rules;
        ids = rules.stream().map(rule -> rule.rule().id()).toArray(String[]::new);
        watched = new boolean[ids.length];
        stopping = new boolean[ids.length];
        plain = new int[ids.length];
        for (int place = 0; place < ids.length; place++) {
            watched[place] = rules.get(place).isWatched();
            stopping[place] = rules.get(place).isStopping();
            plain[place] = plain(rules.get(place));
        }
    }

    private int plain(CompiledRule rule) {
        List<Effect> effects = rule.rule().effects();
        boolean isPlain =
                !rule.isComputing() && effects.size() == 1 && effects.get(0) instanceof Effect.Set set && !set.force();
        return isPlain
                ? fields.computeIfAbsent(effects.get(0).target().orElseThrow(), any -> fields.size())
                : NOT_PLAIN;
    }

    String name() {
        return name;
    }

    /** {@return how many of its rules may act} */
    HitPolicy hitPolicy() {
        return hitPolicy;
    }

    Policy policy() {
        return policy;
    }

    /** {@return how what its rules set becomes what it sets} */
    Outputs outputs() {
        return outputs;
    }

    /** {@return its rules in the order they are asked} */
    List<CompiledRule> rules() {
        return rules;
    }

    Rule rule(int place) {
        return rules.get(place).rule();
    }

    String id(int place) {
        return ids[place];
    }

    boolean isWatched(int place) {
        return watched[place];
    }

    boolean isStopping(int place) {
        return stopping[place];
    }

    /** {@return the number of the field that the rule sets, and does nothing else; {@link #NOT_PLAIN} for others} */
    int plain(int place) {
        return plain[place];
    }

    /** {@return how many fields such rules set} */
    int plainFields() {
        return fields.size();
    }
}
