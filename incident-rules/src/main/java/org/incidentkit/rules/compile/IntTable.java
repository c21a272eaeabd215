package org.incidentkit.rules.compile;

/** Finds the numbers put down under a number; made for few of very many. */
final class IntTable {
    private static final int[] NONE = {};

    private final LongTable keys = new LongTable();
    private final int[][] items;

    IntTable(IntLists.Pairs pairs) {
        IntLists.Pairs dense = new IntLists.Pairs();
        for (int i = 0; i < pairs.size(); i++) {
            dense.add(keys.number(pairs.key(i)), pairs.item(i));
        }
        IntLists lists = IntLists.of(keys.size(), dense);
        items = new int[keys.size()][];
        for (int i = 0; i < items.length; i++) {
            items[i] = lists.copy(i);
        }
    }

    int[] get(int key) {
        int found = keys.find(key);
        return found < 0 ? NONE : items[found];
    }
}
