package org.incidentkit.core.condition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.incidentkit.core.common.Violation;

/** What is wrong with the operands of one test, whatever the field's type. */
final class OperandCheck {
    private final FactTest test;
    private final Supplier<String> path;
    private final List<Violation> found;

    OperandCheck(FactTest test, Supplier<String> path, List<Violation> found) {
        this.test = test;
        this.path = path;
        this.found = found;
    }

    void check() {
        if (test instanceof FactTest.OneOf oneOf) {
            refuseEmpty(oneOf.values());
        } else if (test instanceof FactTest.Under under) {
            refuseEmpty(under.paths());
        } else if (test instanceof FactTest.InRange range) {
            range(range);
        } else if (test instanceof FactTest.HasWords words) {
            words(words);
        } else if (test instanceof FactTest.WithinBlocks within) {
            blocks(within);
        } else if (test instanceof FactTest.HasPart part && part.part().isBlank()) {
            add("empty", "the part is blank");
        } else if (test instanceof FactTest.Matches matches && matches.pattern().isEmpty()) {
            add("empty", "the pattern is empty");
        } else if (test instanceof FactTest.FromNow fromNow
                && fromNow.distance().isNegative()) {
            add("negative", "the duration " + fromNow.distance() + " is negative");
        } else if (test instanceof FactTest.DaysFromNow days && days.days() < 0) {
            add("negative", "the number of days " + days.days() + " is negative");
        }
    }

    private void refuseEmpty(Collection<?> operands) {
        if (operands.isEmpty()) {
            add("empty", "the test has no operands");
        }
    }

    private void range(FactTest.InRange range) {
        if (range.lower().isEmpty() && range.upper().isEmpty()) {
            add("empty", "the range has no bounds");
        }
        if (range.lower().isEmpty() || range.upper().isEmpty()) {
            return;
        }
        FactTest.Bound lower = range.lower().get();
        FactTest.Bound upper = range.upper().get();
        boolean both = lower.inclusive() && upper.inclusive();
        Order.compare(lower.value(), upper.value()).ifPresent(sign -> {
            if (sign > 0 || sign == 0 && !both) {
                add("reversed", "nothing lies between " + lower.value() + " and " + upper.value());
            }
        });
    }

    private void words(FactTest.HasWords words) {
        refuseEmpty(words.phrases());
        for (String phrase : words.phrases()) {
            if (FoldedText.of(phrase).words().isEmpty()) {
                add("no-words", "'" + phrase + "' has no word: no letter and no digit");
            }
        }
    }

    private void blocks(FactTest.WithinBlocks within) {
        refuseEmpty(within.blocks());
        for (String block : within.blocks()) {
            if (CidrBlock.parse(block).isEmpty()) {
                add(
                        "cidr",
                        "'" + block + "' is not a CIDR block such as 10.0.0.0/8, with no bits set beyond its prefix");
            }
        }
    }

    private void add(String code, String message) {
        found.add(new Violation(
                path.get(), code, Map.of("field", test.field()), "field '" + test.field() + "': " + message));
    }
}
