package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Finding> findings = new ArrayList<>();
        Optional<Decision> decision = decide(stage, facts(draft, trigger, outside), draft, findings);
        decision.ifPresent(made -> findings.addAll(made.findings()));
        List<FiredRule> fired = decision.map(Decision::fired).orElse(List.of());
        List<RuleEffect> effects = decision.map(Decision::effects).orElse(List.of()).stream()
                .filter(effect -> isApplicable(effect, findings))
                .toList();
        if (!fired.isEmpty() || !findings.isEmpty()) {
            draft.add(new WorkEvent.Triaged(stage, ruleSet, fired, outside, findings), rules);
        }
        for (RuleEffect effect : effects) {
            draft.addAll(events(draft.work(), effect, ruleSet, texts), rules.because("rule:" + effect.ruleId()));
        }
    }

    private Optional<Decision> decide(Stage stage, Facts facts, Draft draft, List<Finding> findings) {
        try {
            return Optional.of(setup.triage().decide(stage, facts, draft.at()));
        } catch (RuntimeException trouble) {
            log.warn(
                    "the triage engine failed at stage {} of {}; going on without it",
                    stage,
                    draft.work().ref(),
                    trouble);
            findings.add(new Finding("engine-failed", trouble.toString()));
            return Optional.empty();
        }
    }

    static Facts facts(Draft draft, Trigger trigger, Map<String, List<FactValue>> outside) {
        Facts.Builder facts = WorkFacts.of(draft.work()).toBuilder().text(TriageFacts.TRIGGER, trigger.name());
        draft.changed().forEach(field -> facts.text(TriageFacts.CHANGED, field));
        outside.forEach(facts::addAll);
        return facts.build();
    }

    private static List<Event> events(Work work, RuleEffect ruled, String ruleSet, TextMint texts) {
        FieldSource source = new FieldSource.Rule(ruled.ruleId(), ruleSet);
        Effect effect = ruled.effect();
        if (effect instanceof Effect.Set set) {
            return field(work, set.field(), set.values(), set.force(), source);
        }
        if (effect instanceof Effect.Add add) {
            List<FactValue> values = new ArrayList<>(work.values(add.field()));
            values.addAll(add.values());
            return field(work, add.field(), values, true, source);
        }
        if (effect instanceof Effect.Remove remove) {
            List<FactValue> values = new ArrayList<>(work.values(remove.field()));
            values.removeAll(remove.values());
            return field(work, remove.field(), values, true, source);
        }
        if (effect instanceof Effect.Clear clear) {
            return field(work, clear.field(), List.of(), false, source);
        }
        if (effect instanceof Effect.AddTask task) {
            return task(work, task, ruled.ruleId(), texts);
        }
        Effect.Request request = (Effect.Request) effect;
        return List.of(new WorkEvent.EffectRequested(ruled.ruleId(), request.name(), request.parameters()));
    }

    /** What a person set stays, unless the effect is forced. */
    private static List<Event> field(
            Work work, String field, List<FactValue> values, boolean force, FieldSource source) {
        Sourced now = work.fields().get(field);
        if (now != null && now.source() instanceof FieldSource.Person && !force) {
            return List.of();
        }
        return FieldChange.to(work, field, values, source).stream()
                .map(Event.class::cast)
                .toList();
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
