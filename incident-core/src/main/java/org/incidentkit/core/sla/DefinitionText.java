package org.incidentkit.core.sla;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Not;

/** The exact text a definition is hashed by: two definitions have the same only when they mean the same word for word. */
final class DefinitionText {
    private final StringBuilder text = new StringBuilder();

    private DefinitionText() {}

    static String of(SlaDefinition definition) {
        DefinitionText all = new DefinitionText();
        all.token("sla/1").token(definition.id()).token(definition.kind()).token(definition.target());
        all.token(definition.budget());
        for (Map.Entry<?, Budget> entry : new TreeMap<>(definition.budgets()).entrySet()) {
            all.token(entry.getKey()).token(entry.getValue());
        }
        all.token(definition.calendar()).token(definition.zone());
        for (Condition condition : SlaDefinitionCheck.conditions(definition).values()) {
            all.condition(condition);
        }
        all.token(definition.resetOutcome()).token(definition.reopen());
        all.token(definition.retroactiveStart()).token(definition.retroactivePause());
        definition.thresholds().forEach(all::token);
        return all.text.toString();
    }

    static String of(Map<String, List<FactValue>> values) {
        DefinitionText all = new DefinitionText();
        new TreeMap<>(values).forEach((name, seen) -> all.token(name).values(seen));
        return all.text.toString();
    }

    /** Written with its length, so that no two sequences of tokens read alike. */
    private DefinitionText token(Object part) {
        String written = part.toString();
        text.append(written.length()).append(':').append(written).append('\n');
        return this;
    }

    private void values(List<FactValue> values) {
        token(values.size());
        values.forEach(value -> token(value.getClass().getSimpleName()).token(value));
    }

    private void condition(Condition whole) {
        Deque<Condition> open = new ArrayDeque<>();
        open.push(whole);
        while (!open.isEmpty()) {
            Condition next = open.pop();
            List<Condition> parts = new ArrayList<>(parts(next));
            token(next.getClass().getSimpleName()).token(parts.size());
            if (parts.isEmpty()) {
                token(next);
                operands(next);
            }
            Collections.reverse(parts);
            parts.forEach(open::push);
        }
    }

    static List<Condition> parts(Condition condition) {
        if (condition instanceof All all) {
            return all.parts();
        }
        if (condition instanceof Any any) {
            return any.parts();
        }
        return condition instanceof Not not ? List.of(not.part()) : List.of();
    }

    /** What the written form of a test leaves open: the types of its values and where one operand ends. */
    private void operands(Condition test) {
        if (test instanceof FactTest.OneOf oneOf) {
            values(oneOf.values());
        } else if (test instanceof FactTest.InRange range) {
            values(range.lower().map(FactTest.Bound::value).stream().toList());
            values(range.upper().map(FactTest.Bound::value).stream().toList());
        } else if (test instanceof FactTest.HasWords words) {
            words.phrases().forEach(this::token);
        } else if (test instanceof FactTest.WithinBlocks within) {
            within.blocks().forEach(this::token);
        } else if (test instanceof FactTest.Under under) {
            under.paths().forEach(this::token);
        }
    }
}
