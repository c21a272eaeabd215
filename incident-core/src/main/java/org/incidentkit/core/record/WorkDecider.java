package org.incidentkit.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.Role;

/** Decides what can be done to every kind of record alike, beside moving it through its lifecycle. */
public final class WorkDecider implements Decider<Work, WorkAction> {
    private final Set<String> documents;

    /**
     * Decides for a kind of record.
     *
     * @param documents the names of the texts of its own that the kind has
     */
    public WorkDecider(Set<String> documents) {
        this.documents = Set.copyOf(documents);
    }

    @Override
    public Outcome<List<Event>> decide(Work work, WorkAction action, DecisionContext context) {
        if (action instanceof WorkAction.AddEntry entry) {
            return added(work, entry, context);
        }
        boolean over = work.status().phase() == Phase.TERMINAL && context.mode() == DecisionContext.Mode.LIVE;
        if (over) {
            Map<String, String> parameters =
                    Map.of("number", work.number(), "state", work.status().state());
            return context.messages().rejection("terminal", parameters);
        }
        return changed(work, action, context);
    }

    private Outcome<List<Event>> changed(Work work, WorkAction action, DecisionContext context) {
        if (action instanceof WorkAction.Edit edit) {
            return Outcome.accepted(edited(work, edit, context));
        }
        if (action instanceof WorkAction.Write write) {
            return written(work, write, context);
        }
        if (action instanceof WorkAction.AddLink add) {
            return linked(work, add.link(), context.messages());
        }
        if (action instanceof WorkAction.RemoveLink remove) {
            boolean there = work.links().contains(remove.link());
            return Outcome.accepted(there ? List.of(new WorkEvent.Unlinked(remove.link())) : List.of());
        }
        if (action instanceof WorkAction.AddTask add) {
            Task task = task(work, add, context);
            return Outcome.accepted(List.of(new WorkEvent.TaskAdded(task, Optional.empty())));
        }
        if (action instanceof WorkAction.MoveTask move) {
            return taskMoved(work, move, context.messages());
        }
        return context.messages().rejection("nothing-to-approve", Map.of("number", work.number()));
    }

    private Outcome<List<Event>> written(Work work, WorkAction.Write write, DecisionContext context) {
        if (!documents.contains(write.name())) {
            String known = String.join(", ", new TreeSet<>(documents));
            return context.messages()
                    .rejection("no-such-text", Map.of("number", work.number(), "text", write.name(), "known", known));
        }
        Text now = work.documents().get(write.name());
        boolean same = now != null && now.content().equals(Optional.of(write.text()));
        return Outcome.accepted(
                same
                        ? List.of()
                        : List.of(new WorkEvent.TextWritten(
                                write.name(), context.texts().text(write.text()))));
    }

    private static Outcome<List<Event>> added(Work work, WorkAction.AddEntry action, DecisionContext context) {
        int registered = work.entries().stream().mapToInt(Entry::minutes).sum();
        if (registered + action.minutes() < 0) {
            Map<String, String> parameters = Map.of("total", Integer.toString(registered));
            return Outcome.invalid(List.of(context.messages().violation("minutes", "total-negative", parameters)));
        }
        boolean late = work.status().phase() == Phase.TERMINAL;
        boolean answers = context.actor().is(Role.OPERATOR) && action.audience() == EntryAudience.PUBLIC && !late;
        Entry entry = new Entry(
                work.entries().size() + 1,
                context.at(),
                context.actor().person(),
                action.audience(),
                context.texts().text(action.text()),
                action.attachments(),
                action.minutes(),
                late);
        return Outcome.accepted(List.of(new WorkEvent.EntryAdded(entry, answers)));
    }

    private static List<Event> edited(Work work, WorkAction.Edit edit, DecisionContext context) {
        FieldSource source =
                context.mode() == DecisionContext.Mode.IMPORT ? new FieldSource.Imported() : new FieldSource.Person();
        List<Event> events = new ArrayList<>();
        edit.title()
                .filter(words -> !words.equals(work.title().toString()))
                .ifPresent(words ->
                        events.add(new WorkEvent.TitleChanged(context.texts().text(words))));
        edit.description()
                .filter(words -> !work.description().map(Text::toString).equals(Optional.of(words)))
                .ifPresent(words -> events.add(
                        new WorkEvent.DescriptionChanged(context.texts().text(words))));
        edit.set().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> new FieldChange(field.getKey(), field.getValue(), source)
                        .on(work, context.texts())
                        .ifPresent(events::add));
        edit.cleared().stream()
                .sorted()
                .forEach(field -> new FieldChange(field, List.of(), source)
                        .on(work, context.texts())
                        .ifPresent(events::add));
        return events;
    }

    private static Outcome<List<Event>> linked(Work work, Link link, Messages messages) {
        if (link.target().equals(work.ref())) {
            return messages.rejection("link-to-itself", Map.of("number", work.number()));
        }
        return Outcome.accepted(work.links().contains(link) ? List.of() : List.of(new WorkEvent.Linked(link)));
    }

    private static Task task(Work work, WorkAction.AddTask add, DecisionContext context) {
        return new Task(
                work.tasks().size() + 1,
                context.texts().text(add.title()),
                add.group(),
                add.mandatory(),
                TaskState.OPEN);
    }

    private static Outcome<List<Event>> taskMoved(Work work, WorkAction.MoveTask move, Messages messages) {
        Optional<Task> task = work.tasks().stream()
                .filter(one -> one.number() == move.number())
                .findFirst();
        if (task.isEmpty()) {
            return messages.rejection(
                    "no-such-task", Map.of("number", work.number(), "task", Integer.toString(move.number())));
        }
        boolean moves = task.get().state() != move.state();
        return Outcome.accepted(moves ? List.of(new WorkEvent.TaskMoved(move.number(), move.state())) : List.of());
    }
}
