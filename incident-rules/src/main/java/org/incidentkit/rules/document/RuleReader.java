package org.incidentkit.rules.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleCheck;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleMode;

/** Reads one rule. */
final class RuleReader {
    static final List<String> KEYS =
            List.of("id", "order", "on", "when", "then", "mode", "validFrom", "validUntil", "owner", "comment", "stop");

    private final Reading reading;
    private final ConditionReader conditions;
    private final EffectReader effects;
    private final TriggerReader triggers;
    private final Map<String, Position> ids = new HashMap<>();

    RuleReader(Reading reading, RuleDefinitions fields) {
        this.reading = reading;
        ValueReader values = new ValueReader(reading);
        this.conditions = new ConditionReader(reading, fields.catalog(), values);
        this.effects = new EffectReader(reading, fields, values);
        this.triggers = new TriggerReader(reading, fields.catalog());
    }

    Optional<Rule> read(Node node, Spot spot) {
        Map<String, Node.Entry> parts = new TreeMap<>();
        reading.entries(node, spot, KEYS).forEach(entry -> parts.put(entry.key(), entry));
        Parts rule = new Parts(parts, spot);
        Rule.Builder builder = Rule.builder();
        rule.on("order").flatMap(at -> reading.whole(at.node(), at.spot())).ifPresent(builder::order);
        rule.on("on").ifPresent(at -> builder.addAllTriggers(triggers.read(at.node(), at.spot())));
        builder.condition(condition(rule));
        EffectReader.Does does = effects(rule);
        builder.addAllEffects(does.effects()).addAllComputes(does.computes());
        rule.on("mode")
                .flatMap(at -> reading.constant(at.node(), at.spot(), List.of(RuleMode.values())))
                .ifPresent(builder::mode);
        rule.on("owner").flatMap(at -> reading.text(at.node(), at.spot())).ifPresent(builder::owner);
        rule.on("comment").flatMap(at -> reading.text(at.node(), at.spot())).ifPresent(builder::comment);
        rule.on("stop").flatMap(at -> reading.truth(at.node(), at.spot())).ifPresent(builder::stop);
        validity(rule, builder);
        Optional<String> id = id(rule, node);
        return id.map(name -> builder.id(name).build());
    }

    private Condition condition(Parts rule) {
        return rule.on("when").map(at -> conditions.read(at.node(), at.spot())).orElse(Constant.ALWAYS);
    }

    private EffectReader.Does effects(Parts rule) {
        Optional<Part> then = rule.on("then");
        EffectReader.Does read =
                then.map(at -> effects.read(at.node(), at.spot())).orElse(EffectReader.Does.NOTHING);
        then.ifPresent(at -> effects.refuseSetTwice(read, at.spot()));
        return read;
    }

    private void validity(Parts rule, Rule.Builder builder) {
        var from = rule.on("validFrom").flatMap(at -> reading.instant(at.node(), at.spot()));
        var until = rule.on("validUntil").flatMap(at -> reading.instant(at.node(), at.spot()));
        from.ifPresent(builder::validFrom);
        until.ifPresent(builder::validUntil);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            reading.problems().add(rule.on("validUntil").orElseThrow().spot(), "reversed", "is not after validFrom");
        }
    }

    private Optional<String> id(Parts rule, Node node) {
        Optional<Part> at = rule.on("id");
        if (at.isEmpty() && node instanceof Node.Mapping) {
            reading.problems().add(rule.spot(), "required", "the rule has no 'id'");
        }
        Optional<String> id = at.flatMap(part -> reading.text(part.node(), part.spot()));
        id.ifPresent(name -> {
            Spot spot = at.orElseThrow().spot();
            Position first = ids.putIfAbsent(name, spot.at());
            if (first != null) {
                reading.problems()
                        .add(
                                spot,
                                "duplicate-id",
                                "rule '" + Quote.of(name) + "' is at line " + first.line() + " already");
            }
            if (!RuleCheck.isName(name)) {
                reading.problems().add(spot, "name", "is no id: blank, too long, or with control characters");
            }
        });
        return id;
    }

    int count() {
        return ids.size();
    }

    private record Part(Node node, Spot spot) {}

    private record Parts(Map<String, Node.Entry> entries, Spot spot) {
        Optional<Part> on(String key) {
            return Optional.ofNullable(entries.get(key))
                    .map(entry -> new Part(entry.value(), spot.below(entry).at(entry.value())));
        }
    }
}
