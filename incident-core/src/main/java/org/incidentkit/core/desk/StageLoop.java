package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Found;
import org.incidentkit.core.record.TextMint;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Stage;
import org.slf4j.Logger;

/** Lets the rules decide one stage, and turns their effects into events. An engine in trouble never stops intake. */
final class StageLoop {
    /** What is kept in place of words that decided: they stand in the record, where they can be erased. */
    private static final String WORDS = "[words]";

    private static final Attribution RULES =
            new Attribution(Actor.system().person(), Optional.empty(), Optional.of("rules"));

    private final Set<String> written;
    private final Setup setup;
    private final Effects effects;
    private final Logger log;

    StageLoop(Setup setup, FieldCheck check, Logger log) {
        this.setup = setup;
        this.written = new HashSet<>(setup.keptApart());
        written.addAll(List.of(WorkFacts.TITLE, WorkFacts.DESCRIPTION));
        this.effects = new Effects(check, setup.ruleSet());
        this.log = log;
    }

    void run(Stage stage, Occasion occasion, TextMint texts) {
        Draft draft = occasion.draft();
        Made made = decide(stage, occasion);
        List<Finding> findings = new ArrayList<>(made.findings());
        List<RuleEffect> applicable = made.effects().stream()
                .filter(ruled -> isApplicable(ruled, findings))
                .filter(ruled -> isOpenTo(draft, ruled.effect()))
                .toList();
        if (!made.fired().isEmpty() || !findings.isEmpty()) {
            List<Found> found = findings.stream()
                    .map(finding -> new Found(finding.code(), texts.text(finding.sentence())))
                    .toList();
            draft.add(
                    new WorkEvent.Triaged(stage, setup.ruleSet(), withoutWords(made.fired()), occasion.beside(), found),
                    RULES);
        }
        for (RuleEffect ruled : applicable) {
            draft.addAll(effects.events(draft.work(), ruled, texts), RULES.because("rule:" + ruled.ruleId()));
        }
    }

    /** What an engine made of a stage, read to the end: an engine may find its trouble as late as that. */
    private record Made(List<FiredRule> fired, List<RuleEffect> effects, List<Finding> findings) {
        static Made of(Decision decision) {
            return new Made(
                    List.copyOf(decision.fired()), List.copyOf(decision.effects()), List.copyOf(decision.findings()));
        }
    }

    private List<FiredRule> withoutWords(List<FiredRule> fired) {
        return fired.stream()
                .map(rule -> {
                    Map<String, String> decisive = new HashMap<>(rule.decisive());
                    decisive.replaceAll((fact, value) -> written.contains(fact) ? WORDS : value);
                    return new FiredRule(rule.ruleId(), rule.applied(), decisive);
                })
                .toList();
    }

    private Made decide(Stage stage, Occasion occasion) {
        try {
            return Made.of(setup.triage()
                    .decide(stage, occasion.facts(), occasion.draft().at()));
        } catch (RuntimeException trouble) {
            log.warn(
                    "the triage engine failed at stage {} of {}; going on without it",
                    stage,
                    occasion.draft().work().ref(),
                    trouble);
            return new Made(List.of(), List.of(), List.of(new Finding("engine-failed", trouble.toString())));
        }
    }

    /** A value the field cannot take is a finding, not a value. */
    private boolean isApplicable(RuleEffect ruled, List<Finding> findings) {
        List<Finding> faults = effects.violations(ruled.effect()).stream()
                .map(violation -> new Finding("effect-not-applicable", "rule " + ruled.ruleId() + ": " + violation))
                .toList();
        findings.addAll(faults);
        return faults.isEmpty();
    }

    /** What has ended changes no more; what a rule asks of others goes out all the same. */
    private static boolean isOpenTo(Draft draft, Effect effect) {
        return draft.work().status().phase() != Phase.TERMINAL || effect instanceof Effect.Request;
    }
}
