package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.List;

/** A list put together from others; as long as there is one, it is that one. Used by one thread. */
final class Joined<T> {
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
        if (!isOwn) {
            isOwn = true;
            first = new ArrayList<>(first);
        }
        if (more.size() == 1) {
            first.add(more.get(0));
        } else {
            first.addAll(more);
        }
    }

    void clear() {
        first = List.of();
        isOwn = false;
    }

    List<T> list() {
        return isOwn ? List.copyOf(first) : first;
    }
}
