package org.incidentkit.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;

/** Collects field values in the domain's own types. Used by one thread. */
public final class FieldValues {
    private final Map<String, List<FactValue>> values = new TreeMap<>();

    /** Starts with none. */
    public FieldValues() {}

    /**
     * A field of any type, the host's own among them.
     *
     * @param field the field
     * @param value one more value of it
     * @return this
     */
    public FieldValues add(String field, FactValue value) {
        values.computeIfAbsent(field, name -> new ArrayList<>()).add(value);
        return this;
    }

    /**
     * A field of text.
     *
     * @param field the field
     * @param value one more value of it, not blank
     * @return this
     */
    public FieldValues add(String field, String value) {
        return add(field, FactValue.Text.of(value));
    }

    /**
     * Where it belongs.
     *
     * @param category the category
     * @return this
     */
    public FieldValues category(CategoryPath category) {
        return add(FieldNames.CATEGORY, FactValue.Path.of(category.value()));
    }

    /**
     * How much is affected.
     *
     * @param impact the impact
     * @return this
     */
    public FieldValues impact(Impact impact) {
        return add(FieldNames.IMPACT, impact.name());
    }

    /**
     * How long it can wait.
     *
     * @param urgency the urgency
     * @return this
     */
    public FieldValues urgency(Urgency urgency) {
        return add(FieldNames.URGENCY, urgency.name());
    }

    /**
     * How it ranks, whatever impact and urgency say.
     *
     * @param priority the priority
     * @return this
     */
    public FieldValues priority(Priority priority) {
        return add(FieldNames.PRIORITY, priority.name());
    }

    /**
     * The group that works on it.
     *
     * @param group the group
     * @return this
     */
    public FieldValues group(GroupId group) {
        return add(FieldNames.GROUP, group.value());
    }

    /**
     * The person who works on it.
     *
     * @param person the person
     * @return this
     */
    public FieldValues assignee(PersonId person) {
        return add(FieldNames.ASSIGNEE, person.value());
    }

    /**
     * What was collected.
     *
     * @return the values, by field
     */
    public Map<String, List<FactValue>> values() {
        return Map.copyOf(values);
    }

    /**
     * An edit that sets exactly these fields.
     *
     * @return the action
     */
    public WorkAction.Edit edit() {
        return WorkAction.Edit.of(values());
    }
}
