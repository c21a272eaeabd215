package org.incidentkit.core.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.Stage;

/** What can happen to an incident, a problem or a change alike. */
public sealed interface WorkEvent extends Event {
    /**
     * The record was opened.
     *
     * @param number its human number
     * @param people for whom and by whom
     * @param title what it is about
     * @param description more of it
     * @param openedAt when it was opened; for history, before the desk heard of it
     * @param status where it stands from the start
     * @param configuration the content hash of the configuration it was decided under
     */
    record Opened(
            String number,
            People people,
            Text title,
            Optional<Text> description,
            Instant openedAt,
            Status status,
            String configuration)
            implements WorkEvent {}

    /**
     * A field took other values.
     *
     * @param field the field
     * @param before its values before; none of a field that is kept apart
     * @param after its values from here on, none when it was cleared, or when their words were erased
     * @param source who set them
     * @param kept the values as texts, when the field is kept apart so that they can be erased; otherwise none
     */
    record FieldChanged(
            String field, List<FactValue> before, List<FactValue> after, FieldSource source, List<Text> kept)
            implements WorkEvent {
        /** Takes copies. */
        public FieldChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
            kept = List.copyOf(kept);
        }

        /**
         * Of a field that is not kept apart.
         *
         * @param field the field
         * @param before its values before
         * @param after its values from here on
         * @param source who set them
         */
        public FieldChanged(String field, List<FactValue> before, List<FactValue> after, FieldSource source) {
            this(field, before, after, source, List.of());
        }

        /**
         * Of a field that is kept apart.
         *
         * @param field the field
         * @param source who set it
         * @param kept its values as texts
         * @return the event, with the values whose words are still there
         */
        public static FieldChanged keptApart(String field, FieldSource source, List<Text> kept) {
            return new FieldChanged(field, List.of(), KeptValue.read(kept), source, kept);
        }

        /** {@return whether the field is left without a value, and not only without its words} */
        public boolean clears() {
            return after.isEmpty() && kept.isEmpty();
        }
    }

    /**
     * The title was rewritten.
     *
     * @param title the new one
     */
    record TitleChanged(Text title) implements WorkEvent {}

    /**
     * The description was rewritten.
     *
     * @param description the new one
     */
    record DescriptionChanged(Text description) implements WorkEvent {}

    /**
     * An intent moved the record through its lifecycle.
     *
     * @param intent what was meant, by its name in the kind's closed set
     * @param from the state before
     * @param to the state, phase and hold now
     * @param reason why, in words
     * @param resolution the answer, when it was resolved
     * @param response whether this answers the caller for the first-response promise
     */
    record StateChanged(
            String intent,
            String from,
            Status to,
            Optional<Text> reason,
            Optional<Resolution> resolution,
            boolean response)
            implements WorkEvent {
        /** The same without its words. */
        StateChanged withoutReason() {
            return new StateChanged(intent, from, to, Optional.empty(), resolution, response);
        }
    }

    /**
     * An import adopted the source's state, though the lifecycle has no such way; or a new lifecycle has no such state
     * any more.
     *
     * @param from the state before
     * @param to the state, phase and hold now
     * @param canceled whether that is a state that only cancelling leads to
     */
    record StateCorrected(String from, Status to, boolean canceled) implements WorkEvent {}

    /**
     * Something was written to the record.
     *
     * @param entry what was written
     * @param response whether this answers the caller for the first-response promise
     */
    record EntryAdded(Entry entry, boolean response) implements WorkEvent {}

    /**
     * The record now points to another.
     *
     * @param link the new link
     */
    record Linked(Link link) implements WorkEvent {}

    /**
     * The record no longer points to another.
     *
     * @param link the link that is gone
     */
    record Unlinked(Link link) implements WorkEvent {}

    /**
     * There is something to do.
     *
     * @param task the new task
     * @param rule the rule that asked for it, if one did
     */
    record TaskAdded(Task task, Optional<String> rule) implements WorkEvent {}

    /**
     * A task moved on.
     *
     * @param number the task
     * @param state where it stands now
     */
    record TaskMoved(int number, TaskState state) implements WorkEvent {}

    /**
     * Rules decided a stage; written only when a rule fired or the engine had trouble.
     *
     * @param stage the stage
     * @param ruleSet the content hash of the rule set
     * @param fired the rules whose conditions held
     * @param outside the facts that do not follow from the record, as they were: those read from outside it, the
     *     trigger, the fields that had changed
     * @param findings what the engine could not do
     */
    record Triaged(
            Stage stage,
            String ruleSet,
            List<FiredRule> fired,
            Map<String, List<FactValue>> outside,
            List<Found> findings)
            implements WorkEvent {
        /** Takes copies. */
        public Triaged {
            fired = List.copyOf(fired);
            outside = Map.copyOf(outside);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A moment came at which rules wanted to be asked; it comes once in a cycle, whatever they decide.
     *
     * @param timer the timer's key
     * @param cycle the instant it counts from
     * @param plannedAt when it was to come, however late it was noticed
     */
    record TimerFired(String timer, Instant cycle, Instant plannedAt) implements WorkEvent {}

    /**
     * A rule asked for something done outside the record.
     *
     * @param rule the rule
     * @param name what it asked for
     * @param names the parts that say who and how, by name: {@code to}, {@code from}, {@code channel}, {@code template}
     * @param words the other parts, by name, as texts that can be erased
     */
    record EffectRequested(String rule, String name, Map<String, String> names, Map<String, Text> words)
            implements WorkEvent {
        /** Takes copies. */
        public EffectRequested {
            names = Map.copyOf(names);
            words = Map.copyOf(words);
        }

        /**
         * Without words.
         *
         * @param rule the rule
         * @param name what it asked for
         * @param names the parts that say who and how, by name
         */
        public EffectRequested(String rule, String name, Map<String, String> names) {
            this(rule, name, names, Map.of());
        }

        /** {@return all parts, by name; {@link Text#ERASED} for words that were erased} */
        public Map<String, String> parameters() {
            Map<String, String> all = new HashMap<>(names);
            words.forEach((part, text) -> all.put(part, text.toString()));
            return Map.copyOf(all);
        }
    }

    /**
     * A text of the record was written, or written anew: a root cause, a plan.
     *
     * @param name the text's name within its kind
     * @param text what it says now
     */
    record TextWritten(String name, Text text) implements WorkEvent {}

    /**
     * Somebody agreed.
     *
     * @param approval who and when
     */
    record Approved(Approval approval) implements WorkEvent {}

    /** What was agreed no longer counts: the record is to be decided on anew. */
    record ApprovalsCanceled() implements WorkEvent {}

    /**
     * What the record does by itself is planned for another time, its desk's configuration having changed.
     *
     * @param at when it is planned for now; empty when nothing is
     */
    record Rescheduled(Optional<Instant> at) implements WorkEvent {}
}
