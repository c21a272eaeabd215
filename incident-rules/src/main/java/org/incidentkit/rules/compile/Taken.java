package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.rules.model.Rule;

/**
 * What a block made of the rules that hold. Rules are named by their places in the block. Used by one thread, for one
 * block after the other.
 */
final class Taken {
    private static final int MANY = 8;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final Ints held = new Ints();
    private final Ints verdicts = new Ints();
    private final Ints acting = new Ints();
    private final List<Finding> findings = new ArrayList<>();
    private final Joined<RuleEffect> does = new Joined<>();
    private final Joined<String> allHeld = new Joined<>();
    private final Joined<RuleEffect> allEffects = new Joined<>();
    private Facts seen = Facts.none();
    private Optional<String> stoppedBy = Optional.empty();
    private int cutAt;
    private Verdict afterCut = Verdict.FAILED;
    private Computing computing = rule -> rule.effects();

    /** Works out what a rule does. */
    @FunctionalInterface
    interface Computing {
        List<Effect> effects(Rule rule);
    }

    /** Begins a stage. */
    void begin() {
        allHeld.clear();
        allEffects.clear();
    }

    /** Begins a block, whose rules are asked on these facts unless an earlier rule stopped the stage. */
    void begin(Facts facts, Optional<String> stopped, Computing how) {
        held.clear();
        verdicts.clear();
        acting.clear();
        findings.clear();
        does.clear();
        seen = facts;
        stoppedBy = stopped;
        cutAt = Integer.MAX_VALUE;
        computing = how;
    }

    /** The rule holds and acts, after those that act already. */
    void act(int place) {
        hold(place, Verdict.FIRED);
        acting.add(place);
    }

    /** The rule holds; what becomes of it. Whoever does not {@link #act} changes nothing. */
    void hold(int place, Verdict verdict) {
        int at = held.find(place);
        if (at >= 0) {
            verdicts.set(at, verdict.ordinal());
        } else {
            held.insert(-1 - at, place);
            verdicts.insert(-1 - at, verdict.ordinal());
        }
    }

    /** No rule after this one was asked; what becomes of those. */
    void cut(int place, Verdict verdict) {
        cutAt = place;
        afterCut = verdict;
    }

    /** Notes the ids of the rules of the block that hold. */
    void noteHeld(CompiledBlock block) {
        if (held.size() == 1) {
            allHeld.add(block.rules().get(held.get(0)).ids());
        } else if (held.size() > 1) {
            allHeld.expect(held.size());
            for (int i = 0; i < held.size(); i++) {
                allHeld.add(block.id(held.get(i)));
            }
        }
    }

    /**
     * Of many acting rules, lets those go that only set what a later one sets: {@link LastWins} would drop their
     * effects. Not for blocks before which others stand that look at what they did.
     */
    void dropOverwritten(CompiledBlock block) {
        if (acting.size() < MANY) {
            return;
        }
        boolean[] set = new boolean[block.plainFields()];
        int kept = acting.size();
        for (int i = acting.size() - 1; i >= 0; i--) {
            int field = block.plain(acting.get(i));
            if (field == CompiledBlock.NOT_PLAIN || !set[field]) {
                acting.set(--kept, acting.get(i));
            }
            if (field != CompiledBlock.NOT_PLAIN) {
                set[field] = true;
            }
        }
        acting.dropFirst(kept);
    }

    /** Something could not be decided. */
    void find(Finding finding) {
        findings.add(finding);
    }

    /** {@return the rules that hold and of which this became, in the order they were asked} */
    List<Integer> places(Verdict... wanted) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            if (Arrays.asList(wanted).contains(VERDICTS.get(verdicts.get(i)))) {
                places.add(held.get(i));
            }
        }
        return places;
    }

    /** {@return how many rules hold} */
    int heldCount() {
        return held.size();
    }

    /** {@return the place of a rule that holds, in the order they were asked} */
    int held(int at) {
        return held.get(at);
    }

    /** {@return what becomes of a rule; the other when it does not hold} */
    Verdict verdict(int place, Verdict other) {
        int at = held.find(place);
        return at < 0 ? other : VERDICTS.get(verdicts.get(at));
    }

    boolean isHeld(int place) {
        return held.find(place) >= 0;
    }

    /** {@return how many rules act} */
    int actingCount() {
        return acting.size();
    }

    /** {@return the place of a rule that acts, in the order they do} */
    int acting(int at) {
        return acting.get(at);
    }

    List<Finding> findings() {
        return findings;
    }

    /** {@return the place of the rule after which none was asked; beyond all places when all were} */
    int cutAt() {
        return cutAt;
    }

    /** {@return what becomes of a rule that does not hold, or was not asked} */
    Verdict unheld(int place) {
        return place > cutAt ? afterCut : Verdict.FAILED;
    }

    /** {@return the rule of an earlier block that stopped the stage, so that nobody was asked} */
    Optional<String> stoppedBy() {
        return stoppedBy;
    }

    /** {@return what a rule does on these facts, its computed values worked out} */
    List<Effect> effects(Rule rule) {
        return computing.effects(rule);
    }

    /** {@return the facts its rules were asked on} */
    Facts seen() {
        return seen;
    }

    /** {@return what the block does} */
    Joined<RuleEffect> does() {
        return does;
    }

    /** {@return the ids of the rules of all blocks that hold} */
    Joined<String> allHeld() {
        return allHeld;
    }

    /** {@return what all blocks do} */
    Joined<RuleEffect> allEffects() {
        return allEffects;
    }
}
