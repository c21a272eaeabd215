package org.incidentkit.rules.compile;

import java.util.Map;
import org.incidentkit.core.condition.FactTest.Under;
import org.incidentkit.core.condition.FactValue;

/** Finds the tests for a path that is one of theirs or lies below one: looks up every path above it. */
final class TreeIndex {
    private final TextTable paths = new TextTable();
    private final IntLists tests;

    TreeIndex(Map<Under, Integer> numbered) {
        IntLists.Pairs byPath = new IntLists.Pairs();
        numbered.forEach((test, number) -> {
            for (FactValue.Path path : test.paths()) {
                byPath.add(paths.number(path.text().folded()), number);
            }
        });
        tests = IntLists.of(paths.size(), byPath);
    }

    void path(String folded, Asking asking) {
        if (tests.isEmpty()) {
            return;
        }
        int hash = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '/') {
                above(folded, i, hash, asking);
            }
            hash = 31 * hash + c;
        }
        above(folded, folded.length(), hash, asking);
    }

    private void above(String folded, int end, int hash, Asking asking) {
        int found = paths.find(folded, 0, end, hash);
        if (found >= 0) {
            asking.holdAll(tests, found);
        }
    }
}
