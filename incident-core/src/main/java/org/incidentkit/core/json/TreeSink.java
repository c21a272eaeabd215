package org.incidentkit.core.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a stored form together as a tree. */
final class TreeSink implements JsonSink {
    private final Deque<Level> open = new ArrayDeque<>();
    private @Nullable Json whole;

    /** An object or a list that has not ended. */
    private sealed interface Level {
        void add(Json value);
    }

    private static final class Named implements Level {
        private final Map<String, Json> byName = new LinkedHashMap<>();
        private String name = "";

        @Override
        public void add(Json value) {
            byName.put(name, value);
        }
    }

    private record Items(List<Json> inOrder) implements Level {
        @Override
        public void add(Json value) {
            inOrder.add(value);
        }
    }

    /** {@return the tree, once all of it was taken} */
    Json whole() {
        return Objects.requireNonNull(whole);
    }

    @Override
    public void begin() {
        open.push(new Named());
    }

    @Override
    public void name(String name) {
        ((Named) open.element()).name = name;
    }

    @Override
    public void end() {
        value(new Json.Obj(Members.of(((Named) open.pop()).byName)));
    }

    @Override
    public void beginList() {
        open.push(new Items(new ArrayList<>()));
    }

    @Override
    public void endList() {
        value(new Json.Arr(((Items) open.pop()).inOrder()));
    }

    @Override
    public void value(Json value) {
        Level level = open.peek();
        if (level == null) {
            whole = value;
        } else {
            level.add(value);
        }
    }
}
