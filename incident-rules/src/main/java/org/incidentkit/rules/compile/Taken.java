package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.rules.model.Rule;

/** What a block made of the rules that hold. Rules are named by their places in the block. Used by one thread. */
final class Taken {
    private final Facts seen;
    private final Optional<String> stoppedBy;
    private final Function<Rule, List<Effect>> effects;
    private final Map<Integer, Verdict> held = new TreeMap<>();
    private final List<Integer> acting = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Cut> cut = Optional.empty();

    Taken(Facts seen, Optional<String> stoppedBy, Function<Rule, List<Effect>> effects) {
        this.seen = seen;
        this.stoppedBy = stoppedBy;
        this.effects = effects;
    }

    /**
     * Where a block ended early.
     *
     * @param place the rule that ended it
     * @param verdict what becomes of the rules after it, which nobody asked
     */
    record Cut(int place, Verdict verdict) {}

    /** The rule holds and acts, after those that act already. */
    void act(int place) {
        hold(place, Verdict.FIRED);
        acting.add(place);
    }

    /** The rule holds; what becomes of it. Whoever does not {@link #act} changes nothing. */
    void hold(int place, Verdict verdict) {
        held.put(place, verdict);
    }

    /** No rule after this one was asked. */
    void cut(int place, Verdict verdict) {
        cut = Optional.of(new Cut(place, verdict));
    }

    /** Something could not be decided. */
    void find(Finding finding) {
        findings.add(finding);
    }

    /** {@return the rules that hold and of which this became, in the order they were asked} */
    List<Integer> places(Verdict... verdicts) {
        List<Verdict> wanted = Arrays.asList(verdicts);
        return held.entrySet().stream()
                .filter(one -> wanted.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return the rules that hold and what became of each, in the order they were asked} */
    Map<Integer, Verdict> held() {
        return held;
    }

    /** {@return the rules that act, in the order they do} */
    List<Integer> acting() {
        return acting;
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<Cut> cut() {
        return cut;
    }

    /** {@return the rule of an earlier block that stopped the stage, so that nobody was asked} */
    Optional<String> stoppedBy() {
        return stoppedBy;
    }

    /** {@return what a rule does on these facts, its computed values worked out} */
    List<Effect> effects(Rule rule) {
        return effects.apply(rule);
    }

    /** {@return the facts its rules were asked on} */
    Facts seen() {
        return seen;
    }
}
