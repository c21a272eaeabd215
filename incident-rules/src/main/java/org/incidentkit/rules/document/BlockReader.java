package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.BlockCheck;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.OutputPriority;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleCheck;
import org.incidentkit.rules.model.RuleDefinitions;

/** Reads one block: its name, its hit policy and what that needs, its rules. */
final class BlockReader {
    static final List<String> KEYS = List.of("block", "hitPolicy", "priorities", "rules");
    private static final List<String> NEEDED = List.of("block", "hitPolicy", "rules");
    private static final List<String> POLICIES =
            List.of(HitPolicy.values()).stream().map(HitPolicy::name).toList();

    private final Reading reading;
    private final RuleDefinitions fields;
    private final RuleReader rules;
    private final ValueReader values;
    private final BlockCheck check;
    private final Map<String, Position> names = new HashMap<>();

    BlockReader(Reading reading, RuleDefinitions fields) {
        this.reading = reading;
        this.fields = fields;
        this.rules = new RuleReader(reading, fields);
        this.values = new ValueReader(reading);
        this.check = new BlockCheck(fields);
    }

    int rules() {
        return rules.count();
    }

    Block read(Node node, Spot spot) {
        String name = "";
        HitPolicy policy = HitPolicy.FIRST;
        List<OutputPriority> priorities = new ArrayList<>();
        List<Rule> read = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        List<String> missing = new ArrayList<>(NEEDED);
        for (Node.Entry entry : reading.entries(node, spot, KEYS)) {
            Spot at = spot.below(entry).at(entry.value());
            missing.remove(entry.key());
            switch (entry.key()) {
                case "block" -> name = name(entry.value(), at);
                case "hitPolicy" -> policy = policy(entry.value(), at);
                case "priorities" -> priorities.addAll(priorities(entry.value(), at));
                case "rules" -> rules(entry.value(), at, read, spots);
                default -> {}
            }
        }
        if (node instanceof Node.Mapping && !missing.isEmpty()) {
            reading.problems().add(spot, "required", "the block has no '" + String.join("', no '", missing) + "'");
        }
        Block block = new Block(name, policy, priorities, read);
        check.check(block)
                .forEach(fault -> reading.problems()
                        .addAll(fault.rule().map(spots::get).orElse(spot), List.of(fault.violation())));
        return block;
    }

    private String name(Node node, Spot spot) {
        String name = reading.text(node, spot).orElse("");
        Position first = names.putIfAbsent(name, spot.at());
        if (first != null) {
            reading.problems()
                    .add(
                            spot,
                            "duplicate-block",
                            "block '" + Quote.of(name) + "' is at line " + first.line() + " already");
        }
        if (!RuleCheck.isName(name)) {
            reading.problems().add(spot, "name", "is no name: blank, too long, or with control characters");
        }
        return name;
    }

    private HitPolicy policy(Node node, Spot spot) {
        Optional<String> text = reading.text(node, spot);
        Optional<HitPolicy> policy = text.flatMap(HitPolicy::of);
        if (text.isPresent() && policy.isEmpty()) {
            reading.problems().addUnknown(spot, "unknown-value", text.get(), POLICIES);
        }
        return policy.orElse(HitPolicy.FIRST);
    }

    private List<OutputPriority> priorities(Node node, Spot spot) {
        List<OutputPriority> priorities = new ArrayList<>();
        for (Node mapping : Reading.oneOrMore(node)) {
            Spot at = spot.at(mapping);
            List<Node.Entry> entries =
                    reading.mapping(mapping, at).map(Node.Mapping::entries).orElse(List.of());
            for (Node.Entry entry : entries) {
                Optional<FieldDefinition> field = fields.settable().find(entry.key());
                if (field.isEmpty()) {
                    reading.problems()
                            .addUnknown(
                                    at.below(entry),
                                    "unknown-field",
                                    entry.key(),
                                    fields.settable().names());
                }
                field.ifPresent(known -> priorities.add(new OutputPriority(
                        entry.key(),
                        values.values(entry.value(), at.below(entry).at(entry.value()), known))));
            }
        }
        return priorities;
    }

    private void rules(Node node, Spot spot, List<Rule> read, List<Spot> spots) {
        List<Node> nodes = reading.items(node, spot);
        for (int i = 0; i < nodes.size(); i++) {
            Spot at = spot.item(i, nodes.get(i));
            rules.read(nodes.get(i), at).ifPresent(rule -> {
                read.add(rule);
                spots.add(at);
            });
        }
    }
}
