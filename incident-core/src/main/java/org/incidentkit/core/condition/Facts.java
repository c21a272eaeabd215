package org.incidentkit.core.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a decision sees: a typed, read-only snapshot of facts by name. A fact has one value, several, or none; one with
 * none is missing, and a missing fact is never an empty text or a zero. Immutable and safe to share.
 */
public final class Facts {
    private static final Facts NONE = new Facts(NamedValues.of(Map.of()));

    private final NamedValues known;

    private Facts(NamedValues known) {
        this.known = known;
    }

    /** {@return facts of which all are missing} */
    public static Facts none() {
        return NONE;
    }

    /** {@return a builder of facts; not for several threads} */
    public static Builder builder() {
        return new Builder(new LinkedHashMap<>());
    }

    /** {@return the values of the fact, in order; empty when it is missing} */
    public List<FactValue> values(String name) {
        return known.get(name);
    }

    /** {@return the first value of the fact; empty when it is missing} */
    public Optional<FactValue> value(String name) {
        List<FactValue> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** {@return the value of a fact that has just one; null when it is missing or has several} */
    public @Nullable FactValue only(String name) {
        return known.only(name);
    }

    /** {@return whether the fact has no value} */
    public boolean isMissing(String name) {
        return values(name).isEmpty();
    }

    /** {@return the names of all facts that are not missing, sorted} */
    public Set<String> names() {
        return Collections.unmodifiableSet(new TreeSet<>(known.toMap().keySet()));
    }

    /** {@return the names of the facts whose values are others than there, sorted; missing is another value} */
    public Set<String> differingFrom(Facts other) {
        Set<String> names = new TreeSet<>();
        known.addDiffering(other.known, names);
        other.known.addDiffering(known, names);
        return Collections.unmodifiableSet(names);
    }

    /** {@return these facts with the values of one replaced; cheap. No values make it missing} */
    public Facts with(String name, List<? extends FactValue> values) {
        return new Facts(known.with(name, List.copyOf(values)));
    }

    /** {@return these facts with one replaced by a single value; cheap} */
    public Facts with(String name, FactValue value) {
        return with(name, List.of(value));
    }

    /** {@return these facts with one of them missing; cheap} */
    public Facts without(String name) {
        return with(name, List.of());
    }

    /** {@return a builder that holds these facts} */
    public Builder toBuilder() {
        return new Builder(known.toMap());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && known.toMap().equals(facts.known.toMap());
    }

    @Override
    public int hashCode() {
        return known.toMap().hashCode();
    }

    /** {@return the names alone: values may be personal} */
    @Override
    public String toString() {
        return "facts " + names();
    }

    /** Collects facts; every call adds a value to those the fact already has. */
    public static final class Builder {
        private final Map<String, List<FactValue>> collected;

        private Builder(Map<String, List<FactValue>> collected) {
            this.collected = collected;
        }

        /** Adds a text; a blank one is no value and is left out. */
        public Builder text(String name, String value) {
            return value.isBlank() ? this : add(name, FactValue.Text.of(value));
        }

        /** Adds a whole number. */
        public Builder whole(String name, long value) {
            return add(name, new FactValue.Whole(value));
        }

        /** Adds a decimal number. */
        public Builder decimal(String name, BigDecimal value) {
            return add(name, new FactValue.Decimal(value));
        }

        /** Adds true or false. */
        public Builder truth(String name, boolean value) {
            return add(name, new FactValue.Truth(value));
        }

        /** Adds a calendar date. */
        public Builder day(String name, LocalDate value) {
            return add(name, new FactValue.Day(value));
        }

        /** Adds an instant. */
        public Builder moment(String name, Instant value) {
            return add(name, new FactValue.Moment(value));
        }

        /** Adds a path in a tree, such as {@code network/vpn}. */
        public Builder path(String name, String value) {
            return add(name, FactValue.Path.of(value));
        }

        /**
         * Adds an IP address.
         *
         * @throws IllegalArgumentException naming the text when it is none
         */
        public Builder address(String name, String value) {
            return add(name, new FactValue.Address(IpAddress.of(value)));
        }

        /** Adds a value. */
        public Builder add(String name, FactValue value) {
            List<FactValue> known = collected.get(name);
            if (known == null) {
                collected.put(name, List.of(value));
            } else {
                List<FactValue> longer = new ArrayList<>(known);
                longer.add(value);
                collected.put(name, List.copyOf(longer));
            }
            return this;
        }

        /** Adds several values. */
        public Builder addAll(String name, List<? extends FactValue> values) {
            if (collected.containsKey(name)) {
                values.forEach(value -> add(name, value));
            } else if (!values.isEmpty()) {
                collected.put(name, List.copyOf(values));
            }
            return this;
        }

        /** {@return the facts collected so far} */
        public Facts build() {
            return new Facts(NamedValues.of(collected));
        }
    }
}
