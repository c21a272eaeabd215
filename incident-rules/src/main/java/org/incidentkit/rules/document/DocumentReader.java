package org.incidentkit.rules.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.RuleCheck;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleLimits;

/** Reads a whole document: name, fields, stages, blocks. */
final class DocumentReader {
    static final Map<Stage, String> STAGES = stages();
    private static final List<String> KEYS = keys();

    private final Reading reading;

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
        List<String> keys = new ArrayList<>(List.of("ruleSet", "zone", "fields"));
        for (Stage stage : Stage.values()) {
            keys.add(STAGES.get(stage));
        }
        return List.copyOf(keys);
    }

    RuleDefinitions read(Node root) {
        Spot top = Spot.of(root, "");
        List<Node.Entry> entries = reading.entries(root, top, KEYS);
        Map<String, Node.Entry> parts = new HashMap<>();
        entries.forEach(entry -> parts.put(entry.key(), entry));
        String name = name(Optional.ofNullable(parts.get("ruleSet")), top);
        Reading zoned = reading.in(Optional.ofNullable(parts.get("zone")).flatMap(entry -> zone(entry, top)));
        List<FieldDefinition> fields = Optional.ofNullable(parts.get("fields"))
                .map(entry -> new FieldReader(reading)
                        .read(entry.value(), top.below(entry).at(entry.value())))
                .orElse(List.of());
        BlockReader blocks = new BlockReader(zoned, new RuleDefinitions(name, fields, Map.of()));
        Map<Stage, List<Block>> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Optional.ofNullable(parts.get(STAGES.get(stage)))
                    .ifPresent(entry -> stages.put(stage, stage(entry, top.below(entry), blocks)));
        }
        // A list under a key nobody knows was meant as a stage: what is wrong inside it is told too.
        entries.stream()
                .filter(entry -> !KEYS.contains(entry.key()) && entry.value() instanceof Node.Items)
                .forEach(entry -> stage(entry, top.below(entry), blocks));
        if (blocks.rules() > RuleLimits.RULES) {
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

    private Optional<ZoneId> zone(Node.Entry entry, Spot top) {
        Spot spot = top.below(entry).at(entry.value());
        return reading.text(entry.value(), spot).flatMap(name -> reading.zone(name, spot));
    }

    private List<Block> stage(Node.Entry entry, Spot spot, BlockReader blocks) {
        List<Block> read = new ArrayList<>();
        List<Node> nodes = reading.items(entry.value(), spot);
        for (int i = 0; i < nodes.size(); i++) {
            read.add(blocks.read(nodes.get(i), spot.item(i, nodes.get(i))));
        }
        return read;
    }
}
