package org.incidentkit.core.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.FoldedText;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.record.Sourced;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.WorkEvent;
import org.jspecify.annotations.Nullable;

/** How values of the desk are stored: free text leaves only its number and digest behind. */
public final class StoredForms {
    /** Holds the words of a text in events of a version that had not yet put them apart. */
    static final String IN_CLEAR = "words";

    private StoredForms() {}

    /**
     * The codec of everything a store keeps: events, snapshots, configuration.
     *
     * @return a codec whose attachments are the {@link Text}s of a value, by number
     */
    public static JsonCodec codec() {
        return JsonCodec.builder()
                .custom(
                        Text.class,
                        (text, attachments) -> {
                            attachments.accept(text);
                            return reference(text);
                        },
                        StoredForms::text)
                .custom(
                        FoldedText.class,
                        (text, attachments) -> new Json.Text(text.written()),
                        (json, attachments) -> FoldedText.of(((Json.Text) json).value()))
                .custom(
                        IpAddress.class,
                        (address, attachments) -> new Json.Text(address.toString()),
                        (json, attachments) -> IpAddress.of(((Json.Text) json).value()))
                .as(WorkEvent.FieldChanged.class, StoredChange.class, StoredChange::of, StoredChange::event)
                .as(Sourced.class, StoredField.class, StoredField::of, StoredField::sourced)
                .as(All.class, Parts.class, all -> new Parts(all.parts()), parts -> new All(parts.parts()))
                .as(Any.class, Parts.class, any -> new Parts(any.parts()), parts -> new Any(parts.parts()))
                .as(Not.class, Part.class, not -> new Part(not.part()), part -> new Not(part.part()))
                .build();
    }

    /**
     * What stands in for a conjunction or a disjunction.
     *
     * @param parts its parts
     */
    private record Parts(List<Condition> parts) {}

    /**
     * What stands in for a negation.
     *
     * @param part what is negated
     */
    private record Part(Condition part) {}

    private static Json reference(Text text) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("text", new Json.Num(text.number()));
        members.put("digest", new Json.Text(text.digest()));
        return new Json.Obj(members);
    }

    private static Text text(Json json, Function<String, @Nullable Object> attachments) {
        Json before = ((Json.Obj) json).members().get(IN_CLEAR);
        if (before instanceof Json.Text words) {
            return Text.of(0, words.value(), "");
        }
        int number = ((Json.Num) member(json, "text")).value().intValueExact();
        String digest = ((Json.Text) member(json, "digest")).value();
        Object found = attachments.apply(Integer.toString(number));
        return found instanceof Text text && text.digest().equals(digest) ? text : Text.erased(number, digest);
    }

    private static Json member(Json json, String name) {
        Json member = ((Json.Obj) json).members().get(name);
        if (member == null) {
            throw new IllegalArgumentException("a text has no " + name);
        }
        return member;
    }
}
