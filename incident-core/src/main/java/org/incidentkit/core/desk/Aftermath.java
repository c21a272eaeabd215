package org.incidentkit.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.FieldChange;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Sourced;
import org.incidentkit.core.record.TextMint;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trigger;

/**
 * What follows from every change, in its fixed order: classify, prioritise, the matrix, assign, the promises, follow
 * up. History retold by an import has no rules, but the matrix and the promises apply.
 */
final class Aftermath {
    private static final Attribution DESK =
            new Attribution(Actor.system().person(), Optional.empty(), Optional.of("desk"));

    /** A priority is never kept apart. */
    private static final TextMint WORDLESS = new TextMint("", 0);

    private final Setup setup;
    private final StageLoop stages;
    private final OutsideFacts outsideFacts;
    private final PromiseStage promises;

    Aftermath(Setup setup, StageLoop stages, OutsideFacts outsideFacts, PromiseStage promises) {
        this.setup = setup;
        this.stages = stages;
        this.outsideFacts = outsideFacts;
        this.promises = promises;
    }

    void follow(Draft draft, Trigger trigger, TextMint texts) {
        Occasion occasion = new Occasion(draft, trigger, outside(draft));
        stages.run(Stage.CLASSIFY, occasion, texts);
        stages.run(Stage.PRIORITISE, occasion, texts);
        prioritise(draft);
        stages.run(Stage.ASSIGN, occasion, texts);
        promises.run(occasion, DESK);
        stages.run(Stage.FOLLOW_UP, occasion, texts);
    }

    void followHistory(Draft draft) {
        prioritise(draft);
        promises.run(new Occasion(draft, Trigger.ON_UPDATE, outside(draft)), DESK);
    }

    /** Moves the promises to what is in force; no rule is asked. */
    void reassess(Draft draft, Attribution by) {
        promises.reassess(new Occasion(draft, Trigger.ON_UPDATE, outside(draft)), by);
    }

    /** What events to come would do to the promises; no rule is asked. */
    void foresee(Draft draft, List<Event> events) {
        draft.addAll(events, DESK);
        promises.run(new Occasion(draft, Trigger.ON_TIMER, outside(draft)), DESK);
    }

    private Map<String, List<FactValue>> outside(Draft draft) {
        return outsideFacts.read(
                draft.work(), setup.outsideFacts(draft.work().ref().kind()), draft.at());
    }

    /** A priority that a person or a rule set stays; any other follows impact and urgency. */
    private void prioritise(Draft draft) {
        Work work = draft.work();
        Sourced now = work.fields().get(FieldNames.PRIORITY);
        boolean follows = now == null || now.source() instanceof FieldSource.Derived;
        if (!follows) {
            return;
        }
        Optional<Priority> derived = work.impact()
                .flatMap(impact -> work.urgency()
                        .flatMap(urgency -> setup.configuration().matrix().priority(impact, urgency)));
        List<FactValue> values = derived.map(priority -> List.<FactValue>of(FactValue.Text.of(priority.name())))
                .orElse(List.of());
        new FieldChange(FieldNames.PRIORITY, values, new FieldSource.Derived())
                .on(work, WORDLESS)
                .ifPresent(event -> draft.add(event, DESK));
    }
}
