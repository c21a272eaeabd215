package org.incidentkit.core.condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists of values by name, for looking up again and again: the name a rule asks by is mostly the very one the fact was
 * given, and found by one comparison. Immutable to all who look at it; none of the lists is null, an empty one is none.
 */
final class NamedValues {
    private static final int SMALLEST = 16;

    private final @Nullable String[] names;
    private final List<FactValue>[] lists;
    private final int size;

    private NamedValues(@Nullable String[] names, List<FactValue>[] lists, int size) {
        this.names = names;
        this.lists = lists;
        this.size = size;
    }

    static NamedValues of(Map<String, List<FactValue>> byName) {
        NamedValues values = empty(byName.size());
        int size = 0;
        for (Map.Entry<String, List<FactValue>> entry : byName.entrySet()) {
            int slot = values.slot(entry.getKey());
            values.names[slot] = entry.getKey();
            values.lists[slot] = entry.getValue();
            size++;
        }
        return new NamedValues(values.names, values.lists, size);
    }

    /** Leaves three of four places free: what is not there is seen at once. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static NamedValues empty(int size) {
        int places = Math.max(SMALLEST, 4 * Integer.highestOneBit(Math.max(1, size)));
        return new NamedValues(new String[places], new List[places], 0);
    }

    List<FactValue> get(String name) {
        int slot = slot(name);
        return names[slot] == null ? List.of() : lists[slot];
    }

    private int slot(String name) {
        int hash = name.hashCode();
        int mask = names.length - 1;
        int slot = (hash ^ hash >>> 16) & mask;
        String there = names[slot];
        while (there != null && !there.equals(name)) {
            slot = slot + 1 & mask;
            there = names[slot];
        }
        return slot;
    }

    /** {@return the same with one list replaced} */
    NamedValues with(String name, List<FactValue> list) {
        int slot = slot(name);
        boolean isNew = names[slot] == null;
        if (isNew && 2 * (size + 1) > names.length) {
            Map<String, List<FactValue>> more = toMap();
            more.put(name, list);
            return of(more);
        }
        @Nullable String[] newNames = names.clone();
        List<FactValue>[] newLists = lists.clone();
        newNames[slot] = isNew ? name : newNames[slot];
        newLists[slot] = list;
        return new NamedValues(newNames, newLists, isNew ? size + 1 : size);
    }

    /** {@return those that have values, in no order} */
    Map<String, List<FactValue>> toMap() {
        Map<String, List<FactValue>> map = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (name != null && !lists[i].isEmpty()) {
                map.put(name, lists[i]);
            }
        }
        return map;
    }
}
