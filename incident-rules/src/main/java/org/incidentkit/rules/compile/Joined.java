package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list put together from others; as long as there is one, it is that one. Used by one thread. */
final class Joined<T> {
    private static final int LONG = 64;

    private List<T> first = List.of();
    private boolean isOwn;

    void add(List<T> more) {
        if (more.isEmpty()) {
            return;
        }
        if (first.isEmpty()) {
            first = more;
            return;
        }
        expect(more.size());
        if (more.size() == 1) {
            first.add(more.get(0));
        } else {
            first.addAll(more);
        }
    }

    /** Makes room for so many more, each to be {@linkplain #add(Object) added} by itself. */
    void expect(int more) {
        if (!isOwn) {
            List<T> before = first;
            first = new ArrayList<>(before.size() + more);
            first.addAll(before);
            isOwn = true;
        }
    }

    void add(T one) {
        first.add(one);
    }

    void clear() {
        first = List.of();
        isOwn = false;
    }

    /** {@return the list, which nobody changes any more} */
    List<T> list() {
        if (isOwn) {
            first = first.size() < LONG ? List.copyOf(first) : Collections.unmodifiableList(first);
            isOwn = false;
        }
        return first;
    }
}
