package org.incidentkit.core.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of an object in their order, which nobody can change any more, so that they need no copy. */
final class Members extends AbstractMap<String, Json> {
    private final Map<String, Json> kept;

    private Members(Map<String, Json> kept) {
        this.kept = kept;
    }

    /** Takes over a map that keeps its order and that its maker gives away. */
    static Members of(Map<String, Json> given) {
        return new Members(given);
    }

    static Members copyOf(Map<String, Json> members) {
        return members instanceof Members known ? known : new Members(new LinkedHashMap<>(members));
    }

    @Override
    public @Nullable Json get(@Nullable Object name) {
        return kept.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return kept.containsKey(name);
    }

    @Override
    public Set<Entry<String, Json>> entrySet() {
        return Collections.unmodifiableMap(kept).entrySet();
    }
}
