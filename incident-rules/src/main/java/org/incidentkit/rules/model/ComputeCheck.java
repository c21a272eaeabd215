package org.incidentkit.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.record.WorkFacts;

/** What is wrong with a computed effect, before any record is seen. Immutable. */
public final class ComputeCheck {
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL);
    private static final Set<FieldType> TEXTS = Set.of(
            FieldType.TEXT, FieldType.MEMO, FieldType.PERSON, FieldType.CI, FieldType.CHOICE, FieldType.MULTI_CHOICE);
    /** They stay where they can be erased. */
    private static final Set<String> WORDS = Set.of(WorkFacts.TITLE, WorkFacts.DESCRIPTION);

    private final FieldCatalog settable;
    private final FieldCatalog known;

    /** Checks against the fields of a rule set. */
    public ComputeCheck(RuleDefinitions definitions) {
        this.settable = definitions.settable();
        this.known = definitions.catalog();
    }

    /** {@return everything that is wrong with the effect; empty when all is well} */
    public List<Violation> check(Compute compute) {
        List<Violation> found = new ArrayList<>();
        Optional<FieldDefinition> target = settable.find(compute.field());
        if (target.isEmpty()) {
            boolean there = known.find(compute.field()).isPresent();
            found.add(
                    there
                            ? fault("not-settable", "rules can ask for '" + compute.field() + "' but not set it")
                            : unknown(compute.field(), settable));
        }
        for (String field : compute.computation().reads()) {
            if (known.find(field).isEmpty()) {
                found.add(unknown(field, known));
            }
        }
        if (found.isEmpty()) {
            typed(target.orElseThrow(), compute.computation(), found);
        }
        return found;
    }

    private static Violation unknown(String name, FieldCatalog fields) {
        Map<String, String> parameters = fields.nearest(name)
                .map(nearest -> Map.of("field", name, "nearest", nearest))
                .orElse(Map.of("field", name));
        return new Violation("", "unknown-field", parameters, "there is no field '" + name + "'");
    }

    private void typed(FieldDefinition target, Computation computation, List<Violation> found) {
        if (computation instanceof Computation.Copy copy) {
            copied(target, field(copy.field()), found);
        } else if (computation instanceof Computation.Shift shift) {
            boolean instants = shift.field().equals(Computation.NOW)
                    || field(shift.field()).type() == FieldType.DATE_TIME;
            require(instants, "'" + shift.field() + "' is no instant", found);
            require(target.type() == FieldType.DATE_TIME, "'" + target.name() + "' takes no instant", found);
            if (shift.calendar().filter(String::isBlank).isPresent()) {
                found.add(fault("empty", "the calendar has no name"));
            }
        } else {
            folded(target, (Computation.Folded) computation, found);
        }
    }

    private FieldDefinition field(String name) {
        return known.find(name).orElseThrow();
    }

    private static void copied(FieldDefinition target, FieldDefinition source, List<Violation> found) {
        if (WORDS.contains(source.name())) {
            found.add(fault("not-copyable", "the words of '" + source.name() + "' stay where they can be erased"));
        }
        boolean suits = target.type() == source.type()
                || TEXTS.contains(target.type()) && TEXTS.contains(source.type())
                || target.type() == FieldType.DECIMAL && source.type() == FieldType.INTEGER;
        require(
                suits,
                "'" + target.name() + "' is " + target.type() + ", '" + source.name() + "' is " + source.type(),
                found);
        require(
                target.multiValued() || !source.multiValued(),
                "'" + target.name() + "' takes one value, '" + source.name() + "' has several",
                found);
    }

    private void folded(FieldDefinition target, Computation.Folded folded, List<Violation> found) {
        if (folded.fields().isEmpty()) {
            found.add(fault("empty", "names no field"));
        }
        if (folded.fold() == Computation.Fold.COUNT) {
            require(NUMBERS.contains(target.type()), "'" + target.name() + "' takes no number", found);
            return;
        }
        require(isFoldable(target.type(), folded.fold()), "'" + target.name() + "' is " + target.type(), found);
        for (String name : folded.fields()) {
            FieldType type = field(name).type();
            boolean suits = type == target.type() || target.type() == FieldType.DECIMAL && type == FieldType.INTEGER;
            require(suits, "'" + target.name() + "' is " + target.type() + ", '" + name + "' is " + type, found);
        }
    }

    /** {@return whether several values of the type can be made into one} */
    static boolean isFoldable(FieldType type, Computation.Fold fold) {
        boolean ordered = NUMBERS.contains(type) || type == FieldType.DATE || type == FieldType.DATE_TIME;
        return fold == Computation.Fold.SUM || fold == Computation.Fold.COUNT ? NUMBERS.contains(type) : ordered;
    }

    private static void require(boolean suits, String otherwise, List<Violation> found) {
        if (!suits) {
            found.add(fault("wrong-type", otherwise));
        }
    }

    private static Violation fault(String code, String message) {
        return Violation.of("", code, message);
    }
}
