package org.incidentkit.core.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.GroupId;

/** What can be done to an incident, a problem or a change alike, beside moving it. */
public sealed interface WorkAction extends Action {
    /**
     * Writes to the record.
     *
     * @param audience who may read it
     * @param text what it says
     * @param attachments files by reference
     * @param minutes working time to register; negative for a correction
     */
    record AddEntry(
            EntryAudience audience,
            @NotBlank @Size(max = 32_000) String text,
            @Size(max = 100) List<@Valid Attachment> attachments,
            @Min(-100_000) @Max(100_000) int minutes)
            implements WorkAction {
        /** Takes a copy. */
        public AddEntry {
            attachments = List.copyOf(attachments);
        }

        @Override
        public Set<String> touches() {
            return Set.of();
        }
    }

    /**
     * Changes fields. A field set by a person keeps its value until someone clears it; a cleared priority follows
     * impact and urgency again.
     *
     * @param set the new values, by field
     * @param cleared the fields to leave without a value
     * @param title the new title
     * @param description the new description
     */
    record Edit(
            Map<String, List<FactValue>> set,
            Set<String> cleared,
            Optional<@Filled @Size(max = 200) String> title,
            Optional<@Size(max = 32_000) String> description)
            implements WorkAction {
        /** The name under which a new title counts as touched. */
        public static final String TITLE = "title";
        /** The name under which a new description counts as touched. */
        public static final String DESCRIPTION = "description";

        /** Takes copies. */
        public Edit {
            set = Map.copyOf(set);
            cleared = Set.copyOf(cleared);
        }

        /**
         * Only fields.
         *
         * @param set the new values, by field
         * @return the edit
         */
        public static Edit of(Map<String, List<FactValue>> set) {
            return new Edit(set, Set.of(), Optional.empty(), Optional.empty());
        }

        @Override
        public Set<String> touches() {
            Set<String> touched = new HashSet<>(set.keySet());
            touched.addAll(cleared);
            title.ifPresent(words -> touched.add(TITLE));
            description.ifPresent(words -> touched.add(DESCRIPTION));
            return Set.copyOf(touched);
        }
    }

    /**
     * Points to another record; a link that is there already stays as it is.
     *
     * @param link the link
     */
    record AddLink(Link link) implements WorkAction {
        @Override
        public Set<String> touches() {
            return Set.of();
        }
    }

    /**
     * No longer points to another record.
     *
     * @param link the link
     */
    record RemoveLink(Link link) implements WorkAction {
        @Override
        public Set<String> touches() {
            return Set.of("link:" + link.type() + ':' + link.target());
        }
    }

    /**
     * Adds something to do.
     *
     * @param title what is to be done
     * @param group who is to do it
     * @param mandatory whether the record cannot be resolved before it is done or skipped
     */
    record AddTask(@NotBlank @Size(max = 200) String title, Optional<GroupId> group, boolean mandatory)
            implements WorkAction {
        @Override
        public Set<String> touches() {
            return Set.of();
        }
    }

    /**
     * Moves a task on.
     *
     * @param number the task
     * @param state where it shall stand
     */
    record MoveTask(@Positive int number, TaskState state) implements WorkAction {
        @Override
        public Set<String> touches() {
            return Set.of("task:" + number);
        }
    }

    /**
     * Writes a text of the record's own, in place of what it said before.
     *
     * @param name the text's name within its kind
     * @param text what it says
     */
    record Write(
            @NotBlank String name,
            @NotBlank @Size(max = 32_000) String text) implements WorkAction {
        @Override
        public Set<String> touches() {
            return Set.of("text:" + name);
        }
    }

    /** Agrees to what is planned. */
    record Approve() implements WorkAction {
        @Override
        public Set<String> touches() {
            return Set.of();
        }
    }

    /**
     * What the caller can read.
     *
     * @param text what it says
     * @return the action
     */
    static WorkAction reply(String text) {
        return new AddEntry(EntryAudience.PUBLIC, text, List.of(), 0);
    }

    /**
     * What only operators can read.
     *
     * @param text what it says
     * @return the action
     */
    static WorkAction note(String text) {
        return new AddEntry(EntryAudience.INTERNAL, text, List.of(), 0);
    }

    /**
     * Lets a field follow the rules, or impact and urgency, again.
     *
     * @param field the field to leave without a value of its own
     * @return the action
     */
    static WorkAction clear(String field) {
        return new Edit(Map.of(), Set.of(field), Optional.empty(), Optional.empty());
    }
}
