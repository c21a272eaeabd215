package org.incidentkit.core.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;

/** What a rule does to a record. Computed effects arrive here computed. */
public sealed interface Effect {
    /** {@return the field it changes; empty when it changes none} */
    default Optional<String> target() {
        return Optional.empty();
    }

    /**
     * The values of its field after it.
     *
     * @param values the values before
     * @return the values after, none for a field left without; the same when it changes no field
     */
    default List<FactValue> appliedTo(List<FactValue> values) {
        return values;
    }

    /** {@return whether it changes its field even when a person set it} */
    default boolean overridesPeople() {
        return false;
    }

    /**
     * Sets a field.
     *
     * @param field the field
     * @param values its new values, at least one
     * @param force whether even what a person set is overwritten
     */
    record Set(String field, List<FactValue> values, boolean force) implements Effect {
        /** Takes a copy. */
        public Set {
            values = List.copyOf(values);
        }

        @Override
        public Optional<String> target() {
            return Optional.of(field);
        }

        @Override
        public List<FactValue> appliedTo(List<FactValue> before) {
            return values;
        }

        @Override
        public boolean overridesPeople() {
            return force;
        }
    }

    /**
     * Adds values to a multi-valued field.
     *
     * @param field the field
     * @param values what is added
     */
    record Add(String field, List<FactValue> values) implements Effect {
        /** Takes a copy. */
        public Add {
            values = List.copyOf(values);
        }

        @Override
        public Optional<String> target() {
            return Optional.of(field);
        }

        /** A value that is there already, written in another case perhaps, is not added again. */
        @Override
        public List<FactValue> appliedTo(List<FactValue> before) {
            List<FactValue> after = new ArrayList<>(before);
            values.stream()
                    .filter(value -> after.stream().noneMatch(value::sameAs))
                    .forEach(after::add);
            return List.copyOf(after);
        }

        @Override
        public boolean overridesPeople() {
            return true;
        }
    }

    /**
     * Takes values out of a multi-valued field.
     *
     * @param field the field
     * @param values what is taken out
     */
    record Remove(String field, List<FactValue> values) implements Effect {
        /** Takes a copy. */
        public Remove {
            values = List.copyOf(values);
        }

        @Override
        public Optional<String> target() {
            return Optional.of(field);
        }

        /** A value goes however its case is written, as conditions compare it. */
        @Override
        public List<FactValue> appliedTo(List<FactValue> before) {
            return before.stream()
                    .filter(value -> values.stream().noneMatch(value::sameAs))
                    .toList();
        }

        @Override
        public boolean overridesPeople() {
            return true;
        }
    }

    /**
     * Leaves a field without a value.
     *
     * @param field the field
     */
    record Clear(String field) implements Effect {
        @Override
        public Optional<String> target() {
            return Optional.of(field);
        }

        @Override
        public List<FactValue> appliedTo(List<FactValue> before) {
            return List.of();
        }
    }

    /**
     * Adds a task.
     *
     * @param title what is to be done
     * @param group who is to do it
     * @param mandatory whether the record waits for it before it can be resolved
     */
    record AddTask(String title, Optional<String> group, boolean mandatory) implements Effect {}

    /**
     * Asks for something that the host, or a later part of the desk, does: a notification, an approval, a major
     * incident. Journalled and announced, so that it is never lost.
     *
     * @param name what is asked for, such as {@code notify}
     * @param parameters its parts, by name
     */
    record Request(String name, Map<String, String> parameters) implements Effect {
        /** Takes a copy. */
        public Request {
            parameters = Map.copyOf(parameters);
        }
    }
}
