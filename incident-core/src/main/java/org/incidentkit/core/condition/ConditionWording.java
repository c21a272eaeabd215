package org.incidentkit.core.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentkit.core.common.Messages;

/** Says tests of facts in a desk's language, and what they saw. Immutable. */
public final class ConditionWording {
    private final Messages messages;

    /** Speaks the language of the messages. */
    public ConditionWording(Messages messages) {
        this.messages = messages;
    }

    /** {@return what was asked for and what was seen: {@code impact is HIGH: no, it was LOW}} */
    public String leaf(Explained.Leaf leaf) {
        boolean negated = isNegated(leaf.path());
        String asked = test(leaf.condition(), negated);
        if (!(leaf.condition() instanceof FactTest)) {
            return asked;
        }
        String answer = leaf.held() == negated ? "saw-no" : "saw-yes";
        String seen = leaf.seen().isEmpty() ? sentence("value-missing", Map.of()) : values(leaf.seen());
        return sentence(answer, Map.of("test", asked, "seen", seen));
    }

    /** {@return values as people read them} */
    public static String values(List<FactValue> values) {
        return values.stream().map(ConditionWording::value).collect(Collectors.joining(", "));
    }

    /** {@return one test, or the opposite of it, in words; a combination is named by its kind alone} */
    public String test(Condition test, boolean negated) {
        Map<String, String> words = new HashMap<>();
        String code = test instanceof FactTest fact ? code(fact, words) : "test-" + combined(test);
        return sentence(negated ? code + "-not" : code, words);
    }

    private static String combined(Condition condition) {
        return condition == Constant.NEVER || condition instanceof Any ? "never" : "always";
    }

    private String code(FactTest test, Map<String, String> words) {
        words.put("field", test.field());
        if (test instanceof FactTest.OneOf oneOf) {
            return operands("test-is", values(oneOf.values()), oneOf.values().size(), words);
        }
        if (test instanceof FactTest.InRange range) {
            words.put("value", range(range));
            return "test-range";
        }
        if (test instanceof FactTest.FromNow fromNow) {
            words.put("value", fromNow.distance().toString());
            return "test-" + fromNow.reach().toString().replace(' ', '-');
        }
        if (test instanceof FactTest.DaysFromNow days) {
            words.put("value", Long.toString(days.days()));
            words.put("zone", days.zone().getId());
            return "test-days-" + days.reach().toString().replace(' ', '-');
        }
        if (test instanceof FactTest.Under under) {
            words.put("value", joined(under.paths()));
            return "test-under";
        }
        if (test instanceof FactTest.WithinBlocks within) {
            words.put("value", joined(within.blocks()));
            return "test-within";
        }
        return test instanceof FactTest.Exists ? "test-exists" : ofText(test, words);
    }

    private String ofText(FactTest test, Map<String, String> words) {
        if (test instanceof FactTest.HasWords has) {
            String quoted = has.phrases().stream().map(ConditionWording::quoted).collect(Collectors.joining(", "));
            String code = has.quantity() == FactTest.Quantity.ANY ? "test-word" : "test-all-words";
            return operands(code, quoted, has.phrases().size(), words);
        }
        if (test instanceof FactTest.HasPart part) {
            words.put("value", quoted(part.part()));
            return "test-part-" + part.position();
        }
        words.put("value", quoted(((FactTest.Matches) test).pattern()));
        return "test-matches";
    }

    private static String operands(String code, String values, int count, Map<String, String> words) {
        words.put("value", values);
        return count == 1 || code.equals("test-all-words") ? code : code + "-any";
    }

    private String range(FactTest.InRange range) {
        Optional<String> lower = range.lower().map(bound -> (bound.inclusive() ? "≥ " : "> ") + value(bound.value()));
        Optional<String> upper = range.upper().map(bound -> (bound.inclusive() ? "≤ " : "< ") + value(bound.value()));
        return lower.isPresent() && upper.isPresent()
                ? sentence("both", Map.of("one", lower.get(), "other", upper.get()))
                : lower.or(() -> upper).orElse("");
    }

    private static boolean isNegated(String path) {
        long nots = List.of(path.split("\\.")).stream().filter("not"::equals).count();
        return nots % 2 == 1;
    }

    private static String joined(List<?> operands) {
        return operands.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String value(FactValue value) {
        return value instanceof FactValue.Text text ? quoted(text.text().written()) : value.toString();
    }

    private static String quoted(String text) {
        return '\'' + text + '\'';
    }

    private String sentence(String code, Map<String, String> words) {
        return messages.sentence(code, words);
    }
}
