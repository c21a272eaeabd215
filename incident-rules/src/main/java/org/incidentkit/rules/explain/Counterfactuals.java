package org.incidentkit.rules.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.TriageEngine;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.rules.explain.Counterfactual.Answer;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleMode;

/**
 * Answers "why did this rule not fire, and what would have made it": the smallest change of the stage's facts, counted
 * in facts, verified by deciding again. Immutable.
 *
 * <p>It is proven smallest, and "impossible" is proven, when
 * <ul>
 *   <li>no earlier block of the stage may set a fact that the rule, or a rule that stands in its way, asks for (nor
 *       anything at all, when one of them waits for an update), and no rule of an earlier block says stop before it;
 *   <li>no way to fewer changes needs a text to be made up that could not be: a text with a pattern, or with words and
 *       parts that other tests forbid. Tests of numbers, dates, instants, truths, choices, trees, addresses, and texts
 *       named as a whole are decided exactly;
 *   <li>the search stays within {@value #BUDGET} steps, and 1,000 alternatives nested or beside each other.
 * </ul>
 * Beyond that a verified change is given as not proven smallest, or the answer is undecided.
 */
public final class Counterfactuals {
    /** Steps of one search. */
    public static final int BUDGET = 200_000;

    private static final int MOST_ROUNDS = 200;

    private final RuleDefinitions definitions;
    private final TriageEngine engine;

    /** Answers for an engine that decides by these rules. */
    public Counterfactuals(RuleDefinitions definitions, TriageEngine engine) {
        this.definitions = definitions;
        this.engine = engine;
    }

    /**
     * Why a rule does not fire on these facts.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public Counterfactual whyNot(String ruleId, Facts facts, Instant now) {
        Place place = Place.of(definitions, ruleId);
        RuleTrace trace = trace(place, facts, now);
        if (isFired(trace, place)) {
            return new Counterfactual(place.stage(), trace, Answer.FIRES, List.of(), true);
        }
        boolean never = trace.verdict() == Verdict.INACTIVE || trace.verdict() == Verdict.OUTSIDE_VALIDITY;
        return never
                ? new Counterfactual(place.stage(), trace, Answer.IMPOSSIBLE, List.of(), true)
                : new Attempt(place, facts, now).answer(trace);
    }

    private RuleTrace trace(Place place, Facts facts, Instant now) {
        return engine.decide(place.stage(), facts, now)
                .explain(place.rule().id())
                .orElseThrow();
    }

    private static boolean isFired(RuleTrace trace, Place place) {
        Verdict wanted = place.rule().mode() == RuleMode.MONITOR ? Verdict.WATCHED : Verdict.FIRED;
        return trace.verdict() == wanted;
    }

    /** One search: what the rule needs, and that rules found in its way do not hold, until it fires. */
    private final class Attempt {
        private final Place place;
        private final Facts facts;
        private final Instant now;
        private final List<Condition> needed = new ArrayList<>();
        private final Set<String> inTheWay = new HashSet<>();
        private final CubeSearch.Budget budget = new CubeSearch.Budget(BUDGET);
        private boolean exact = true;

        Attempt(Place place, Facts facts, Instant now) {
            this.place = place;
            this.facts = facts;
            this.now = now;
            needed.add(holding(place.rule()));
        }

        Counterfactual answer(RuleTrace trace) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                Condition condition = new All(needed);
                exact = exact && place.isUntouched(condition.fields());
                Tests tests = new Tests(now);
                CubeSearch.Found found = new CubeSearch(
                                facts, tests, new FieldSolver(definitions.catalog(), tests), budget)
                        .smallest(condition);
                if (found.changes().isEmpty()) {
                    boolean impossible = exact && found.proven();
                    return answered(trace, impossible ? Answer.IMPOSSIBLE : Answer.UNDECIDED, List.of(), impossible);
                }
                Map<String, List<FactValue>> changes = found.changes().get();
                RuleTrace then = trace(place, with(changes), now);
                if (isFired(then, place)) {
                    return answered(trace, Answer.CHANGE, listed(changes), exact && found.proven());
                }
                if (!clear(then)) {
                    break;
                }
            }
            return answered(trace, Answer.UNDECIDED, List.of(), false);
        }

        private Counterfactual answered(RuleTrace trace, Answer answer, List<FactChange> changes, boolean smallest) {
            return new Counterfactual(place.stage(), trace, answer, changes, smallest);
        }

        /** Asks that what stood in the way does not hold; false when there is nothing new to ask. */
        private boolean clear(RuleTrace then) {
            boolean asked = false;
            for (String other : then.others()) {
                Place its = Place.of(definitions, other);
                exact = exact && its.block().equals(place.block());
                if (inTheWay.add(other)) {
                    needed.add(new Not(holding(its.rule())));
                    asked = true;
                }
            }
            return asked;
        }

        private Facts with(Map<String, List<FactValue>> changes) {
            Facts changed = facts;
            for (Map.Entry<String, List<FactValue>> change : changes.entrySet()) {
                changed = changed.with(change.getKey(), change.getValue());
            }
            return changed;
        }

        private List<FactChange> listed(Map<String, List<FactValue>> changes) {
            return changes.entrySet().stream()
                    .map(change -> new FactChange(change.getKey(), facts.values(change.getKey()), change.getValue()))
                    .toList();
        }
    }

    private static Condition holding(Rule rule) {
        return new All(List.of(rule.asked(), rule.condition()));
    }

    /** Where a rule stands. */
    private record Place(Stage stage, Block block, Rule rule, List<Block> earlier) {
        static Place of(RuleDefinitions definitions, String ruleId) {
            return definitions.stages().keySet().stream()
                    .flatMap(stage -> find(definitions, stage, ruleId).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no rule '" + ruleId + "'"));
        }

        private static Optional<Place> find(RuleDefinitions definitions, Stage stage, String ruleId) {
            List<Block> blocks = definitions.blocks(stage);
            for (int i = 0; i < blocks.size(); i++) {
                for (Rule rule : blocks.get(i).rules()) {
                    if (rule.id().equals(ruleId)) {
                        return Optional.of(new Place(stage, blocks.get(i), rule, blocks.subList(0, i)));
                    }
                }
            }
            return Optional.empty();
        }

        /** Whether no earlier block can set any of the facts. */
        boolean isUntouched(Set<String> fields) {
            Set<String> set = new HashSet<>();
            earlier.stream()
                    .flatMap(block -> block.rules().stream())
                    .filter(rule -> rule.mode() == RuleMode.ACTIVE)
                    .forEach(rule -> {
                        rule.effects().forEach(effect -> effect.target().ifPresent(set::add));
                        rule.computes().forEach(compute -> set.add(compute.field()));
                    });
            boolean waits = fields.contains(TriageFacts.CHANGED) && !set.isEmpty();
            set.retainAll(fields);
            return set.isEmpty() && !waits;
        }
    }
}
