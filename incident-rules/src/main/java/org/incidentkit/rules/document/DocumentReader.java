package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleCheck;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleLimits;

/** Reads a whole document: name, fields, stages, blocks. */
final class DocumentReader {
    static final Map<Stage, String> STAGES = stages();
    private static final List<String> KEYS = keys();
    private static final List<String> BLOCK_KEYS = List.of("block", "hitPolicy", "rules");
    private static final List<String> DMN = List.of("ANY", "PRIORITY", "RULE_ORDER", "OUTPUT_ORDER");

    private final Reading reading;
    private final Map<String, Position> blocks = new HashMap<>();

    DocumentReader(Problems problems) {
        this.reading = new Reading(problems);
    }

    private static Map<Stage, String> stages() {
        Map<Stage, String> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.CLASSIFY, "classify");
        stages.put(Stage.PRIORITISE, "prioritise");
        stages.put(Stage.ASSIGN, "assign");
        stages.put(Stage.FOLLOW_UP, "followUp");
        return Map.copyOf(stages);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("ruleSet", "fields"));
        for (Stage stage : Stage.values()) {
            keys.add(STAGES.get(stage));
        }
        return List.copyOf(keys);
    }

    RuleDefinitions read(Node root) {
        Spot top = Spot.of(root, "");
        Map<String, Node.Entry> parts = new HashMap<>();
        reading.entries(root, top, KEYS).forEach(entry -> parts.put(entry.key(), entry));
        String name = name(Optional.ofNullable(parts.get("ruleSet")), top);
        List<FieldDefinition> fields = Optional.ofNullable(parts.get("fields"))
                .map(entry -> new FieldReader(reading)
                        .read(entry.value(), top.below(entry).at(entry.value())))
                .orElse(List.of());
        RuleReader rules = new RuleReader(reading, new RuleDefinitions(name, fields, Map.of()));
        Map<Stage, List<Block>> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Optional.ofNullable(parts.get(STAGES.get(stage)))
                    .ifPresent(entry -> stages.put(stage, stage(entry, top.below(entry), rules)));
        }
        if (rules.count() > RuleLimits.RULES) {
            reading.problems().add(top, "too-many-rules", "has more than " + RuleLimits.RULES + " rules");
        }
        return new RuleDefinitions(name, fields, stages);
    }

    private String name(Optional<Node.Entry> entry, Spot top) {
        Optional<String> name =
                entry.flatMap(at -> reading.text(at.value(), top.below(at).at(at.value())));
        if (entry.isEmpty()) {
            reading.problems().add(top, "required", "'ruleSet', its name, is missing");
        } else if (name.filter(text -> !RuleCheck.isName(text)).isPresent()) {
            reading.problems()
                    .add(top.below(entry.get()), "name", "is no name: blank, too long, or with control characters");
        }
        return name.orElse("unnamed");
    }

    private List<Block> stage(Node.Entry entry, Spot spot, RuleReader rules) {
        List<Block> read = new ArrayList<>();
        List<Node> nodes = reading.items(entry.value(), spot);
        for (int i = 0; i < nodes.size(); i++) {
            read.add(block(nodes.get(i), spot.item(i, nodes.get(i)), rules));
        }
        return read;
    }

    private Block block(Node node, Spot spot, RuleReader rules) {
        String name = "";
        HitPolicy policy = HitPolicy.FIRST;
        List<Rule> read = new ArrayList<>();
        List<String> missing = new ArrayList<>(BLOCK_KEYS);
        for (Node.Entry entry : reading.entries(node, spot, BLOCK_KEYS)) {
            Spot at = spot.below(entry).at(entry.value());
            missing.remove(entry.key());
            switch (entry.key()) {
                case "block" -> name = blockName(entry.value(), at);
                case "hitPolicy" -> policy = policy(entry.value(), at);
                case "rules" -> read.addAll(rules(entry.value(), at, rules));
                default -> {}
            }
        }
        if (node instanceof Node.Mapping && !missing.isEmpty()) {
            reading.problems().add(spot, "required", "the block has no '" + String.join("', no '", missing) + "'");
        }
        return new Block(name, policy, read);
    }

    private String blockName(Node node, Spot spot) {
        String name = reading.text(node, spot).orElse("");
        Position first = blocks.putIfAbsent(name, spot.at());
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
        if (node instanceof Node.Scalar scalar && DMN.contains(scalar.text())) {
            reading.problems().add(spot, "reserved", scalar.text() + " is not there yet: FIRST, UNIQUE or COLLECT");
            return HitPolicy.FIRST;
        }
        return reading.constant(node, spot, List.of(HitPolicy.values())).orElse(HitPolicy.FIRST);
    }

    private List<Rule> rules(Node node, Spot spot, RuleReader rules) {
        List<Rule> read = new ArrayList<>();
        List<Node> nodes = reading.items(node, spot);
        for (int i = 0; i < nodes.size(); i++) {
            rules.read(nodes.get(i), spot.item(i, nodes.get(i))).ifPresent(read::add);
        }
        return read;
    }
}
