package org.incidentkit.rules.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.Exists;
import org.incidentkit.core.condition.FactTest.InRange;
import org.incidentkit.core.condition.FactTest.OneOf;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field as far as its tests can tell them apart, each with its place: none, any that no test names,
 * every one that is named, and for numbers, days or moments where they stand among the named ones.
 */
final class Axis {
    static final int NONE = 0;
    private static final int UNNAMED = 1;
    private static final int FIRST_NAMED = 2;

    private final String field;
    private final TextTable texts;
    private final Map<Object, Integer> others;
    private final @Nullable Kind kind;
    private final Order order;
    private final int firstStanding;
    private final int places;

    private Axis(Plan plan) {
        field = plan.field;
        texts = plan.texts;
        others = plan.others;
        kind = plan.kind;
        order = new Order(plan.bounds);
        others.replaceAll((key, number) -> FIRST_NAMED + texts.size() + number);
        firstStanding = FIRST_NAMED + texts.size() + others.size();
        places = firstStanding + (kind == null ? 0 : order.standings());
    }

    String field() {
        return field;
    }

    int places() {
        return places;
    }

    int place(FactValue value) {
        FoldedText text = value instanceof FactValue.Text one
                ? one.text()
                : value instanceof FactValue.Path path ? path.text() : null;
        return text == null ? placeOfOther(value) : FIRST_NAMED + texts.find(text.folded());
    }

    private int placeOfOther(FactValue value) {
        return kind != null && kind.has(value)
                ? firstStanding + order.standing(value)
                : others.getOrDefault(value.key(), UNNAMED);
    }

    /** Collects the tests of a field. */
    static final class Plan {
        private final String field;
        private final TextTable texts = new TextTable();
        private final Map<Object, Integer> others = new HashMap<>();
        private final TreeSet<Comparable<Object>> bounds = new TreeSet<>();
        private @Nullable Kind kind;

        Plan(String field) {
            this.field = field;
        }

        /** {@return whether places tell how the test is answered; takes it then} */
        boolean takes(FactTest test) {
            if (test instanceof OneOf oneOf) {
                return oneOf.values().stream().allMatch(this::takes);
            }
            if (test instanceof InRange range) {
                boolean ordered = Kind.of(range).isPresent();
                return ordered
                        && range.lower()
                                .map(Bound::value)
                                .filter(value -> !takes(value))
                                .isEmpty()
                        && range.upper()
                                .map(Bound::value)
                                .filter(value -> !takes(value))
                                .isEmpty();
            }
            return test instanceof Exists;
        }

        // Keys of ordered values compare with their like.
        @SuppressWarnings("unchecked")
        private boolean takes(FactValue value) {
            Optional<Kind> ordered = Kind.of(value);
            if (ordered.isPresent()) {
                if (kind != null && kind != ordered.get()) {
                    return false;
                }
                kind = ordered.get();
                bounds.add((Comparable<Object>) value.key());
            } else if (value.key() instanceof String text) {
                texts.number(text);
            } else {
                others.putIfAbsent(value.key(), others.size());
            }
            return true;
        }

        Axis done() {
            return new Axis(this);
        }
    }
}
