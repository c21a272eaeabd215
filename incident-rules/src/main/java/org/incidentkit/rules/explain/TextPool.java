package org.incidentkit.rules.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Position;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FactValue;

/**
 * Texts: the named ones where a test names whole texts; otherwise texts put together from the words and parts that are
 * asked for, with what is there now and without. Only the former are all there are.
 */
final class TextPool {
    private static final int MOST = 200;
    private static final Pattern NO_PATTERN = Pattern.compile("[\\p{L}\\p{N} _-]+");

    private TextPool() {}

    static Pool of(List<Literal> literals, List<FactValue> current) {
        List<FactValue> named =
                Pools.operands(literals.stream().filter(Literal::positive).toList());
        if (!named.isEmpty()) {
            return new Pool(named, true);
        }
        Set<FactValue> values = new LinkedHashSet<>();
        for (List<String> middle : middles(literals)) {
            String body = String.join(" ", middle);
            current.forEach(now -> values.add(text(literals, now + " " + body)));
            values.add(text(literals, body));
        }
        values.add(Pools.text(Fresh.word(
                literals.stream().map(literal -> literal.test().toString()).toList())));
        return new Pool(List.copyOf(values), false);
    }

    private static FactValue text(List<Literal> literals, String body) {
        String start = parts(literals, Position.START).reduce("", TextPool::longer);
        String end = parts(literals, Position.END).reduce("", TextPool::longer);
        String text = Stream.of(start, body, end)
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + " " + other)
                .orElse("other");
        return Pools.text(start.isBlank() && end.isBlank() ? text.strip() : text);
    }

    private static String longer(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    private static Stream<String> parts(List<Literal> literals, Position position) {
        return literals.stream()
                .filter(Literal::positive)
                .map(Literal::test)
                .filter(test -> test instanceof FactTest.HasPart part && part.position() == position)
                .map(test -> ((FactTest.HasPart) test).part());
    }

    /** What has to stand in the text, in every way to choose among alternatives. */
    private static List<List<String>> middles(List<Literal> literals) {
        List<List<String>> middles = List.of(List.of());
        for (Literal literal : literals) {
            List<List<String>> alternatives = literal.positive() ? alternatives(literal.test()) : List.of(List.of());
            List<List<String>> longer = new ArrayList<>();
            for (List<String> middle : middles) {
                for (List<String> alternative : alternatives) {
                    if (longer.size() < MOST) {
                        longer.add(Stream.concat(middle.stream(), alternative.stream())
                                .toList());
                    }
                }
            }
            middles = longer;
        }
        return middles;
    }

    private static List<List<String>> alternatives(FactTest test) {
        if (test instanceof FactTest.HasWords words) {
            return words.quantity() == Quantity.ALL
                    ? List.of(words.phrases())
                    : words.phrases().stream().map(List::of).toList();
        }
        if (test instanceof FactTest.HasPart part && part.position() == Position.ANYWHERE) {
            return List.of(List.of(part.part()));
        }
        return test instanceof FactTest.Matches matches
                        && NO_PATTERN.matcher(matches.pattern()).matches()
                ? List.of(List.of(matches.pattern()))
                : List.of(List.of());
    }
}
