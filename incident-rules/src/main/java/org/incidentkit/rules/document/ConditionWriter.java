package org.incidentkit.rules.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Not;

/** Writes conditions so that they read back as the same. */
final class ConditionWriter {
    private final StringBuilder out = new StringBuilder();

    private ConditionWriter() {}

    static String write(Condition condition) {
        ConditionWriter writer = new ConditionWriter();
        writer.condition(condition);
        return writer.out.toString();
    }

    private void condition(Condition condition) {
        if (condition instanceof Constant) {
            out.append(condition);
        } else if (condition instanceof All all) {
            parts("all", all.parts());
        } else if (condition instanceof Any any) {
            parts("any", any.parts());
        } else if (condition instanceof Not not) {
            not(not);
        } else {
            test((FactTest) condition, false);
        }
    }

    private void parts(String word, List<Condition> parts) {
        out.append("{ ").append(word).append(": [");
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            condition(parts.get(i));
        }
        out.append("] }");
    }

    private void not(Not not) {
        if (not.part() instanceof FactTest test
                && (test instanceof FactTest.OneOf
                        || test instanceof FactTest.Under
                        || test instanceof FactTest.Exists)) {
            test(test, true);
            return;
        }
        out.append("{ not: ");
        condition(not.part());
        out.append(" }");
    }

    private void test(FactTest test, boolean negated) {
        out.append("{ ")
                .append(test.field())
                .append(": ")
                .append(operators(test, negated))
                .append(" }");
    }

    private static String operators(FactTest test, boolean negated) {
        if (test instanceof FactTest.OneOf oneOf) {
            return oneOf(oneOf, negated);
        }
        if (test instanceof FactTest.InRange range) {
            return range(range);
        }
        if (test instanceof FactTest.FromNow fromNow) {
            return "{ " + camel(fromNow.reach()) + ": " + fromNow.distance() + " }";
        }
        if (test instanceof FactTest.DaysFromNow days) {
            return "{ " + camel(days.reach()) + ": " + Scalars.text(days.days() + " d " + days.zone()) + " }";
        }
        if (test instanceof FactTest.Under under) {
            return "{ " + (negated ? "notUnder: " : "under: ") + Scalars.list(under.paths(), Scalars::value) + " }";
        }
        if (test instanceof FactTest.WithinBlocks within) {
            return "{ within: " + Scalars.list(within.blocks()) + " }";
        }
        return test instanceof FactTest.Exists ? negated ? "{ missing: true }" : "{ exists: true }" : text(test);
    }

    private static String oneOf(FactTest.OneOf oneOf, boolean negated) {
        if (oneOf.values().size() == 1) {
            String value = Scalars.value(oneOf.values().get(0));
            return negated ? "{ isNot: " + value + " }" : value;
        }
        return "{ " + (negated ? "notIn: " : "in: ") + Scalars.list(oneOf.values(), Scalars::value) + " }";
    }

    private static String range(FactTest.InRange range) {
        Optional<Bound> lower = range.lower();
        Optional<Bound> upper = range.upper();
        if (lower.filter(Bound::inclusive).isPresent()
                && upper.filter(Bound::inclusive).isPresent()) {
            return "{ between: "
                    + Scalars.list(List.of(lower.get().value(), upper.get().value()), Scalars::value) + " }";
        }
        String least = lower.map(
                        bound -> word(bound, "atLeast", "moreThan", "after") + ": " + Scalars.value(bound.value()))
                .orElse("");
        String most = upper.map(
                        bound -> word(bound, "atMost", "lessThan", "before") + ": " + Scalars.value(bound.value()))
                .orElse("");
        return "{ " + least + (least.isEmpty() || most.isEmpty() ? "" : ", ") + most + " }";
    }

    private static String word(Bound bound, String inclusive, String number, String time) {
        boolean inTime = bound.value() instanceof FactValue.Day || bound.value() instanceof FactValue.Moment;
        return bound.inclusive() ? inclusive : inTime ? time : number;
    }

    private static String text(FactTest test) {
        if (test instanceof FactTest.HasPart part) {
            String word = switch (part.position()) {
                case ANYWHERE -> "contains";
                case START -> "startsWith";
                case END -> "endsWith";
            };
            return "{ " + word + ": " + Scalars.text(part.part()) + " }";
        }
        if (test instanceof FactTest.HasWords words) {
            String word = words.quantity() == Quantity.ALL ? "allWords: " : "anyWord: ";
            return "{ " + word + Scalars.list(words.phrases()) + " }";
        }
        return "{ matches: " + Scalars.text(((FactTest.Matches) test).pattern()) + " }";
    }

    private static String camel(FactTest.Reach reach) {
        String[] words = reach.name().toLowerCase(Locale.ROOT).split("_", 0);
        return words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }
}
