package org.incidentkit.core.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Items without an order, written in that of their texts. */
record SetForm(LazyForm item) implements Form {
    @Override
    public Json write(Object value, Consumer<Object> attachments) {
        List<Json> items = new ArrayList<>(ListForm.writeAll(item, (Collection<?>) value, attachments));
        items.sort(Comparator.comparing(Json::canonical));
        return new Json.Arr(items);
    }

    @Override
    public Object read(Json json, Reading reading) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(ListForm.readAll(item, json, reading)));
    }

    @Override
    public boolean isEmpty(Object value) {
        return ((Collection<?>) value).isEmpty();
    }

    @Override
    public Optional<Object> empty() {
        return Optional.of(Set.of());
    }
}
