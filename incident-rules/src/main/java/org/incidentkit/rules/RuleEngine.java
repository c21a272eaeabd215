package org.incidentkit.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.core.triage.TriageEngine;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.core.triage.TriageSource;
import org.incidentkit.rules.compile.CompiledRules;
import org.incidentkit.rules.compile.Compiler;
import org.incidentkit.rules.explain.Counterfactual;
import org.incidentkit.rules.explain.Counterfactuals;
import org.incidentkit.rules.model.RuleDefinitions;

/** Decides by a rule set, and says why. Immutable and thread-safe; the same facts and instant give the same decision. */
public final class RuleEngine implements TriageEngine {
    private final RuleSet ruleSet;
    private final CompiledRules rules;
    private final Set<String> needs;

    private RuleEngine(RuleSet ruleSet, CompiledRules rules, Set<String> needs) {
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.needs = needs;
    }

    private RuleEngine(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.rules = Compiler.compile(ruleSet.definitions(), ruleSet.hash());
        Set<String> asked = new TreeSet<>();
        ruleSet.definitions().rules().forEach(rule -> {
            asked.addAll(rule.condition().fields());
            rule.computes()
                    .forEach(compute -> asked.addAll(compute.computation().reads()));
        });
        asked.remove(TriageFacts.TRIGGER);
        asked.remove(TriageFacts.CHANGED);
        asked.remove(TriageFacts.TIMERS);
        this.needs = Set.copyOf(asked);
    }

    /** {@return an engine that decides by the rules} */
    public static RuleEngine compile(RuleSet ruleSet) {
        return new RuleEngine(Objects.requireNonNull(ruleSet, "ruleSet"));
    }

    /** {@return the rules it decides by} */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    @Override
    public Set<String> needs() {
        return needs;
    }

    @Override
    public List<RuleTimer> timers() {
        return ruleSet.timers();
    }

    /**
     * The same rules, naming these calendars by their ids.
     *
     * @throws InvalidDefinitionException when the rules name a calendar that is not among them
     */
    @Override
    public RuleEngine reckoning(List<BusinessCalendar> calendars) {
        Map<String, BusinessCalendar> byId = new TreeMap<>();
        calendars.forEach(calendar -> byId.put(calendar.id(), calendar));
        List<Violation> unknown = ruleSet.calendars().stream()
                .filter(id -> !byId.containsKey(id))
                .map(id -> Violation.of("", "unknown-calendar", "there is no calendar '" + id + "'"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidDefinitionException("rule set '" + ruleSet.name() + "'", unknown);
        }
        return new RuleEngine(ruleSet, rules.reckoning(byId), needs);
    }

    /** Facts that do not say what the decision is taken on are those of a creation. */
    @Override
    public Decision decide(Stage stage, Facts facts, Instant now) {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(now, "now");
        return new RuleDecision(rules.stage(stage).outcome(facts, now), facts, now);
    }

    /** {@return why the rules of a stage decide as they do: what becomes of every one of them} */
    public Trace why(Stage stage, Facts facts, Instant now) {
        return decide(stage, facts, now).explain();
    }

    /**
     * Why a rule does not fire, and the smallest change of facts that would make it; {@link Counterfactuals} tells how
     * far that is proven.
     *
     * @param ruleId the rule
     * @param facts the facts of its stage
     * @throws IllegalArgumentException when there is no such rule
     */
    public Counterfactual whyNot(String ruleId, Facts facts, Instant now) {
        return new Counterfactuals(ruleSet.definitions(), this).whyNot(ruleId, facts, now);
    }

    @Override
    public TriageSource source() {
        return new TriageSource(ruleSet.text(), ruleSet.hash());
    }

    /**
     * An engine for other rules; an empty text is no rules. Rules that stand in these word for word are not read again.
     *
     * @throws RuleSetException with all problems of the text
     */
    @Override
    public RuleEngine load(String text) {
        return compile(
                text.isBlank() ? RuleSet.of(new RuleDefinitions("none", List.of(), Map.of())) : ruleSet.revised(text));
    }
}
