package org.incidentkit.rules.compile;

import java.util.HashMap;
import java.util.Map;
import org.incidentkit.core.condition.FactTest.OneOf;
import org.incidentkit.core.condition.FactValue;

/** Finds the tests that name a value as a whole. */
final class ValueIndex {
    private final TextTable texts = new TextTable();
    private final LongTable wholes = new LongTable();
    private final Map<Object, Integer> others = new HashMap<>();
    private final IntLists ofText;
    private final IntLists ofWhole;
    private final IntLists ofOther;

    /** Files tests by all their values; the map gives each its number. */
    ValueIndex(Map<OneOf, Integer> tests) {
        IntLists.Pairs byText = new IntLists.Pairs();
        IntLists.Pairs byWhole = new IntLists.Pairs();
        IntLists.Pairs byOther = new IntLists.Pairs();
        tests.forEach((test, number) -> {
            for (FactValue value : test.values()) {
                Object key = value.key();
                if (key instanceof String text) {
                    byText.add(texts.number(text), number);
                } else if (Kind.isWhole(key)) {
                    byWhole.add(wholes.number(Kind.whole(key)), number);
                } else {
                    byOther.add(others.computeIfAbsent(key, any -> others.size()), number);
                }
            }
        });
        ofText = IntLists.of(texts.size(), byText);
        ofWhole = IntLists.of(wholes.size(), byWhole);
        ofOther = IntLists.of(others.size(), byOther);
    }

    void text(String folded, Asking asking) {
        int found = texts.find(folded);
        if (found >= 0) {
            asking.holdAll(ofText, found);
        }
    }

    void other(FactValue value, Asking asking) {
        if (value instanceof FactValue.Whole whole) {
            whole(whole.value(), asking);
        } else if (value instanceof FactValue.Decimal decimal && Kind.isWhole(decimal.value())) {
            whole(Kind.whole(decimal.value()), asking);
        } else if (!others.isEmpty()) {
            Integer found = others.get(value.key());
            if (found != null) {
                asking.holdAll(ofOther, found);
            }
        }
    }

    private void whole(long value, Asking asking) {
        int found = wholes.find(value);
        if (found >= 0) {
            asking.holdAll(ofWhole, found);
        }
    }
}
