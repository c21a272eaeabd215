package org.incidentkit.core.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;

/** What a rule does to a record. Computed effects arrive here computed. */
public sealed interface Effect {
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
    }

    /**
     * Leaves a field without a value.
     *
     * @param field the field
     */
    record Clear(String field) implements Effect {}

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
