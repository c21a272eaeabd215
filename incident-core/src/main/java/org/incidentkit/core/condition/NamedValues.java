package org.incidentkit.core.condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists of values by name, for looking up again and again: the name a rule asks by is mostly the very one the fact was
 * given, and found by one comparison. Immutable to all who look at it; none of the lists is null, an empty one is none.
 */
final class NamedValues {
    private static final int SMALLEST = 16;
    /** Spreads names that differ in little: 2 to the 32nd by the golden ratio. */
    private static final int SPREADING = 0x9E3779B9;

    private final @Nullable String[] names;
    private final List<FactValue>[] lists;
    /** Of each list of one its value. */
    private final @Nullable FactValue[] only;

    private final int size;
    private final int shift;

    private NamedValues(@Nullable String[] names, List<FactValue>[] lists, @Nullable FactValue[] only, int size) {
        this.names = names;
        this.lists = lists;
        this.only = only;
        this.size = size;
        shift = Integer.numberOfLeadingZeros(names.length - 1);
    }

    static NamedValues of(Map<String, List<FactValue>> byName) {
        NamedValues values = empty(byName.size());
        byName.forEach((name, list) -> values.put(values.slot(name), name, list));
        return values;
    }

    /** Leaves three of four places free: what is not there is seen at once. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static NamedValues empty(int size) {
        int places = Math.max(SMALLEST, 4 * Integer.highestOneBit(Math.max(1, size)));
        return new NamedValues(new String[places], new List[places], new FactValue[places], size);
    }

    private void put(int slot, String name, List<FactValue> list) {
        names[slot] = name;
        lists[slot] = list;
        only[slot] = list.size() == 1 ? list.get(0) : null;
    }

    List<FactValue> get(String name) {
        int slot = slot(name);
        return names[slot] == null ? List.of() : lists[slot];
    }

    /** {@return the value of a list of one; null for any other} */
    @Nullable
    FactValue only(String name) {
        return only[slot(name)];
    }

    private int slot(String name) {
        int mask = names.length - 1;
        int slot = name.hashCode() * SPREADING >>> shift;
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
        String known = names[slot];
        int newSize = known == null ? size + 1 : size;
        if (2 * newSize > names.length) {
            Map<String, List<FactValue>> more = toMap();
            more.put(name, list);
            return of(more);
        }
        NamedValues other = new NamedValues(names.clone(), lists.clone(), only.clone(), newSize);
        other.put(slot, known == null ? name : known, list);
        return other;
    }

    /** Adds the names that have values here, and others there or none. */
    void addDiffering(NamedValues other, Set<String> found) {
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (name != null && !lists[i].isEmpty() && !lists[i].equals(other.get(name))) {
                found.add(name);
            }
        }
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
