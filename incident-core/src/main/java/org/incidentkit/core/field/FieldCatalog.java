package org.incidentkit.core.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

/** The known fields of a desk by name, built-in and custom. Immutable. */
public final class FieldCatalog {
    private static final FieldCatalog EMPTY = new FieldCatalog(Map.of());

    private final Map<String, FieldDefinition> byName;

    private FieldCatalog(Map<String, FieldDefinition> byName) {
        this.byName = byName;
    }

    /** {@return the catalog that knows no field} */
    public static FieldCatalog empty() {
        return EMPTY;
    }

    /**
     * A catalog of the given fields, in that order.
     *
     * @throws InvalidDefinitionException naming every name that is defined twice
     */
    public static FieldCatalog of(Collection<FieldDefinition> fields) {
        return EMPTY.with(fields);
    }

    /**
     * This catalog and further fields, such as a host's own.
     *
     * @throws InvalidDefinitionException naming every name that is defined twice
     */
    public FieldCatalog with(Collection<FieldDefinition> further) {
        Map<String, FieldDefinition> all = new LinkedHashMap<>(byName);
        List<Violation> twice = new ArrayList<>();
        for (FieldDefinition field : further) {
            if (all.putIfAbsent(field.name(), field) != null) {
                twice.add(Violation.of(field.name(), "duplicate-field", "is defined twice"));
            }
        }
        if (!twice.isEmpty()) {
            throw new InvalidDefinitionException("fields", twice);
        }
        return new FieldCatalog(all);
    }

    /** {@return the field of that exact name} */
    public Optional<FieldDefinition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** {@return the known name a person most likely meant: few typing errors away, case not counted} */
    public Optional<String> nearest(String name) {
        return NearestName.of(name, byName.keySet());
    }

    /** {@return all names, in the order of definition} */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** {@return all fields, in the order of definition} */
    public List<FieldDefinition> fields() {
        return List.copyOf(byName.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldCatalog catalog && byName.equals(catalog.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return "fields " + byName.keySet();
    }
}
