package org.incidentkit.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.FieldChange;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Sourced;
import org.incidentkit.core.record.Task;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.TextMint;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.RuleEffect;

/** Turns the effects of one rule set into events. */
final class Effects {
    /** The parts of a request that say who and how. */
    private static final Set<String> NAMES = Set.of("to", "from", "channel", "template");

    private final FieldCheck check;
    private final String ruleSet;

    Effects(FieldCheck check, String ruleSet) {
        this.check = check;
        this.ruleSet = ruleSet;
    }

    /** Why an effect cannot be applied to any record. */
    List<Violation> violations(Effect effect) {
        if (effect instanceof Effect.Set set) {
            return check.set(set.field(), set.values());
        }
        if (effect instanceof Effect.Add add) {
            return check.part(add.field(), add.values());
        }
        if (effect instanceof Effect.Remove remove) {
            return check.part(remove.field(), remove.values());
        }
        if (effect instanceof Effect.Clear clear) {
            return check.check(Map.of(clear.field(), List.of()));
        }
        return effect instanceof Effect.AddTask task ? check.task(task.title(), task.group()) : List.of();
    }

    /** What an effect changes on a record; nothing when it is so already, or when a person said otherwise. */
    List<Event> events(Work work, RuleEffect ruled, TextMint texts) {
        Effect effect = ruled.effect();
        if (effect instanceof Effect.AddTask task) {
            return task(work, task, ruled.ruleId(), texts);
        }
        if (effect instanceof Effect.Request request) {
            return List.of(requested(ruled.ruleId(), request, texts));
        }
        String field = effect.target().orElseThrow();
        if (isKept(work, field) && !effect.overridesPeople()) {
            return List.of();
        }
        List<FactValue> before = work.values(field);
        List<FactValue> after = effect.appliedTo(before);
        boolean asBefore = !(effect instanceof Effect.Set)
                && after.stream().distinct().toList().equals(before);
        return asBefore ? List.of() : field(work, ruled, after, texts);
    }

    /** What is not the name of somebody or something is words, which may be personal. */
    private static Event requested(String rule, Effect.Request request, TextMint texts) {
        Map<String, String> names = new TreeMap<>();
        Map<String, Text> words = new TreeMap<>();
        new TreeMap<>(request.parameters()).forEach((part, said) -> {
            if (NAMES.contains(part)) {
                names.put(part, said);
            } else {
                words.put(part, texts.text(said));
            }
        });
        return new WorkEvent.EffectRequested(rule, request.name(), names, words);
    }

    private static boolean isKept(Work work, String field) {
        Sourced now = work.fields().get(field);
        return now != null && now.source() instanceof FieldSource.Person;
    }

    private List<Event> field(Work work, RuleEffect ruled, List<FactValue> values, TextMint texts) {
        FieldSource source = new FieldSource.Rule(ruled.ruleId(), ruleSet);
        String field = ruled.effect().target().orElseThrow();
        return new FieldChange(field, values, source)
                .on(work, texts).stream().map(Event.class::cast).toList();
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
