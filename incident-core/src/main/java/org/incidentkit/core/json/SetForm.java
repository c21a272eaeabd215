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
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        List<Json> items = new ArrayList<>();
        ListForm.each(item, (Collection<?>) value, (form, one) -> items.add(form.tree(one, attachments)));
        items.sort(Comparator.comparing(Json::canonical));
        out.value(new Json.Arr(items));
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
