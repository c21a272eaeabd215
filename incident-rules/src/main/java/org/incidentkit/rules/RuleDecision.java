package org.incidentkit.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.compile.CompiledRules;
import org.incidentkit.rules.compile.Outcome;

/** A decision that works out its explanation when it is asked for one. */
record RuleDecision(CompiledRules rules, Stage stage, Facts facts, Instant now, Outcome outcome) implements Decision {
    @Override
    public String ruleSet() {
        return rules.hash();
    }

    @Override
    public List<RuleEffect> effects() {
        return outcome.effects();
    }

    @Override
    public List<FiredRule> fired() {
        return rules.fired(stage, facts, now);
    }

    @Override
    public List<String> firedIds() {
        return outcome.held();
    }

    @Override
    public List<Finding> findings() {
        return outcome.findings();
    }

    @Override
    public Trace explain() {
        return rules.trace(stage, facts, now);
    }

    @Override
    public Optional<RuleTrace> explain(String ruleId) {
        return rules.trace(ruleId, stage, facts, now);
    }
}
