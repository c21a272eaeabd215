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
import org.incidentkit.rules.compile.Outcome;

/** A decision that works out its explanation when it is asked for one. */
record RuleDecision(Outcome outcome, Facts facts, Instant now) implements Decision {
    @Override
    public Stage stage() {
        return outcome.rules().stage();
    }

    @Override
    public String ruleSet() {
        return outcome.rules().hash();
    }

    @Override
    public List<RuleEffect> effects() {
        return outcome.effects();
    }

    @Override
    public List<FiredRule> fired() {
        return outcome.rules().fired(facts, now);
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
        return outcome.rules().trace(facts, now);
    }

    @Override
    public Optional<RuleTrace> explain(String ruleId) {
        return outcome.rules().trace(ruleId, facts, now);
    }
}
