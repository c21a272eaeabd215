package org.incidentkit.jdbc.internal.sql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;

/** References, kind by kind, as many at once as one statement asks for. */
public final class Batches {
    private static final int AT_ONCE = 100;

    private final Map<RecordKind, List<String>> ids = new EnumMap<>(RecordKind.class);

    private Batches() {}

    /** {@return the references, by their kinds} */
    public static Batches of(List<RecordRef> refs) {
        Batches batches = new Batches();
        for (RecordRef ref : refs) {
            batches.ids.computeIfAbsent(ref.kind(), kind -> new ArrayList<>()).add(ref.id());
        }
        return batches;
    }

    /** Hands over every kind with some of its ids, as often as it takes. */
    public void forEach(BiConsumer<RecordKind, List<String>> statement) {
        ids.forEach((kind, all) -> split(all, some -> statement.accept(kind, some)));
    }

    /** Hands over some of many texts, as often as it takes. */
    public static void split(List<String> all, Consumer<List<String>> statement) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            statement.accept(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }
}
