package org.incidentkit.rules.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.rules.model.Compute;
import org.incidentkit.rules.model.RequestKind;

/** Writes effects so that they read back as the same, in the same order. */
final class EffectWriter {
    private EffectWriter() {}

    private record Written(String key, String value) {}

    static String write(List<Effect> effects, List<Compute> computes) {
        List<Written> written = Stream.concat(
                        effects.stream().map(EffectWriter::written),
                        computes.stream().map(compute -> new Written(compute.field(), ComputeWriter.write(compute))))
                .toList();
        boolean oneByOne = written.stream().map(Written::key).distinct().count() == written.size();
        return oneByOne
                ? written.stream().map(EffectWriter::entry).collect(Collectors.joining(", ", "{ ", " }"))
                : Scalars.list(written, one -> "{ " + entry(one) + " }");
    }

    private static String entry(Written written) {
        return written.key() + ": " + written.value();
    }

    private static Written written(Effect effect) {
        if (effect instanceof Effect.Set set) {
            String values =
                    set.values().size() == 1 ? Scalars.value(set.values().get(0)) : values(set.values());
            return new Written(set.field(), set.force() ? "{ value: " + values + ", force: true }" : values);
        }
        if (effect instanceof Effect.Add add) {
            return several("add", add.field(), add.values());
        }
        if (effect instanceof Effect.Remove remove) {
            return several("remove", remove.field(), remove.values());
        }
        if (effect instanceof Effect.Clear clear) {
            return new Written("clear", Scalars.list(List.of(clear.field())));
        }
        return effect instanceof Effect.AddTask task ? task(task) : request((Effect.Request) effect);
    }

    private static Written several(String word, String field, List<FactValue> values) {
        return field.equals(FieldNames.TAGS)
                ? new Written(word + "Tags", values(values))
                : new Written(word, "{ " + field + ": " + values(values) + " }");
    }

    private static String values(List<FactValue> values) {
        return Scalars.list(values, Scalars::value);
    }

    private static Written task(Effect.AddTask task) {
        String group =
                task.group().map(name -> ", group: " + Scalars.text(name)).orElse("");
        String mandatory = task.mandatory() ? ", mandatory: true" : "";
        return new Written("addTask", "{ title: " + Scalars.text(task.title()) + group + mandatory + " }");
    }

    private static Written request(Effect.Request request) {
        String parts = mapping(request.parameters());
        return RequestKind.of(request.name())
                .map(kind -> new Written(kind.key(), parts))
                .orElseGet(() ->
                        new Written("request", "{ name: " + Scalars.text(request.name()) + ", with: " + parts + " }"));
    }

    static String mapping(Map<String, String> texts) {
        return texts.isEmpty()
                ? "{}"
                : new TreeMap<>(texts)
                        .entrySet().stream()
                                .map(entry -> Scalars.text(entry.getKey()) + ": " + Scalars.text(entry.getValue()))
                                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
