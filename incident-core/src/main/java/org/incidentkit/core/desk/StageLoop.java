package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.FieldChange;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Sourced;
import org.incidentkit.core.record.Task;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.TextMint;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.core.triage.Trigger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Lets the rules decide one stage, and turns their effects into events. An engine in trouble never stops intake. */
final class StageLoop {
    private final Setup setup;
    private final Logger log;
    private final FieldCheck check;

    StageLoop(Setup setup, FieldCheck check, Logger log) {
        this.setup = setup;
        this.check = check;
        this.log = log;
    }

    void run(Stage stage, Draft draft, Trigger trigger, Map<String, List<FactValue>> outside, TextMint texts) {
        Attribution rules = new Attribution(Actor.system().person(), Optional.empty(), Optional.of("rules"));
        String ruleSet = setup.triage().source().hash();
        Map<String, List<FactValue>> beside = beside(draft, trigger, outside);
        Decided decided = decide(stage, facts(draft.work(), beside), draft);
        List<Finding> findings = new ArrayList<>(decided.findings());
        List<RuleEffect> effects = decided.effects().stream()
                .filter(effect -> isApplicable(effect, findings))
                .toList();
        if (!decided.fired().isEmpty() || !findings.isEmpty()) {
            draft.add(new WorkEvent.Triaged(stage, ruleSet, decided.fired(), beside, findings), rules);
        }
        for (RuleEffect effect : effects) {
            draft.addAll(events(draft.work(), effect, ruleSet, texts), rules.because("rule:" + effect.ruleId()));
        }
    }

    private record Decided(List<RuleEffect> effects, List<FiredRule> fired, List<Finding> findings) {}

    /** What the engine says is read here and now: an engine may work it out only when asked, and fail only then. */
    private Decided decide(Stage stage, Facts facts, Draft draft) {
        try {
            Decision decision = setup.triage().decide(stage, facts, draft.at());
            return new Decided(decision.effects(), decision.fired(), decision.findings());
        } catch (RuntimeException trouble) {
            log.warn(
                    "the triage engine failed at stage {} of {}; going on without it",
                    stage,
                    draft.work().ref(),
                    trouble);
            return new Decided(List.of(), List.of(), List.of(new Finding("engine-failed", trouble.toString())));
        }
    }

    static Facts facts(Draft draft, Trigger trigger, Map<String, List<FactValue>> outside) {
        return facts(draft.work(), beside(draft, trigger, outside));
    }

    /**
     * The facts of a record and those beside it, which are stored with each decision: so the facts of a decision can
     * be had again.
     */
    static Facts facts(Work work, Map<String, List<FactValue>> beside) {
        Facts.Builder facts = WorkFacts.of(work).toBuilder();
        work.fields().forEach((field, sourced) -> {
            if (isKept(sourced)) {
                facts.text(TriageFacts.KEPT, field);
            }
        });
        beside.forEach(facts::addAll);
        return facts.build();
    }

    private static Map<String, List<FactValue>> beside(
            Draft draft, Trigger trigger, Map<String, List<FactValue>> outside) {
        Facts.Builder about = Facts.builder().text(TriageFacts.TRIGGER, trigger.name());
        draft.changed().forEach(field -> about.text(TriageFacts.CHANGED, field));
        Facts facts = about.build();
        Map<String, List<FactValue>> beside = new TreeMap<>(outside);
        facts.names().forEach(name -> beside.put(name, facts.values(name)));
        return beside;
    }

    private static List<Event> events(Work work, RuleEffect ruled, String ruleSet, TextMint texts) {
        Effect effect = ruled.effect();
        Optional<String> target = effect.target();
        if (target.isPresent()) {
            return field(work, target.get(), effect, new FieldSource.Rule(ruled.ruleId(), ruleSet));
        }
        if (effect instanceof Effect.AddTask task) {
            return task(work, task, ruled.ruleId(), texts);
        }
        Effect.Request request = (Effect.Request) effect;
        return List.of(new WorkEvent.EffectRequested(ruled.ruleId(), request.name(), request.parameters()));
    }

    /** What a person set stays, unless the effect overrides people. */
    private static List<Event> field(Work work, String field, Effect effect, FieldSource source) {
        if (isKept(work.fields().get(field)) && !effect.overridesPeople()) {
            return List.of();
        }
        List<FactValue> after = effect.appliedTo(work.values(field));
        if (!(effect instanceof Effect.Set) && after.equals(work.values(field))) {
            return List.of();
        }
        return FieldChange.to(work, field, after, source).stream()
                .map(Event.class::cast)
                .toList();
    }

    private static boolean isKept(@Nullable Sourced now) {
        return now != null && now.source() instanceof FieldSource.Person;
    }

    /** A value the field cannot take is a finding, not a value. */
    private boolean isApplicable(RuleEffect ruled, List<Finding> findings) {
        List<Violation> violations = List.of();
        if (ruled.effect() instanceof Effect.Set set) {
            violations = check.check(Map.of(set.field(), set.values()));
        } else if (ruled.effect() instanceof Effect.Add add) {
            violations = check.check(Map.of(add.field(), add.values()));
        }
        violations.forEach(violation ->
                findings.add(new Finding("effect-not-applicable", "rule " + ruled.ruleId() + ": " + violation)));
        return violations.isEmpty();
    }

    /** A rule adds its task once, however often it fires. */
    private static List<Event> task(Work work, Effect.AddTask add, String ruleId, TextMint texts) {
        boolean there =
                work.tasks().stream().anyMatch(task -> task.title().toString().equals(add.title()));
        if (there) {
            return List.of();
        }
        Task task = new Task(
                work.tasks().size() + 1,
                texts.text(add.title()),
                add.group().map(GroupId::new),
                add.mandatory(),
                TaskState.OPEN);
        return List.of(new WorkEvent.TaskAdded(task, Optional.of(ruleId)));
    }
}
