package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.Normalisation;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text by what is known of an earlier one: rules that stood there word for word are taken over, the others are
 * read. Only for texts in the one form, which is proven by writing the outcome again. Used once.
 */
final class Revision {
    private static final String RULES = "    rules:\n";
    private static final String NO_RULES = "    rules: []\n";

    /** The rules of the earlier text, by their first lines: what tells them apart. */
    private final Map<String, Known> known = new HashMap<>();

    private final StringBuilder unknown = new StringBuilder();
    /** The rules of each block in order; null for one that has to be read. */
    private final List<List<@Nullable Rule>> blocks = new ArrayList<>();

    /** The texts of the rules taken over, by id. */
    private final Map<String, String> written = new HashMap<>();

    private Revision() {}

    private record Known(String piece, Rule rule) {}

    /** {@return what the text says; empty when it has to be read as a whole} */
    static Optional<RuleDefinitions> of(RuleDefinitions earlier, String before, String text) {
        List<String> old = RuleText.pieces(before);
        List<String> pieces = RuleText.pieces(text);
        Revision revision = new Revision();
        boolean alike = RuleText.fields(old).equals(RuleText.fields(pieces)) && revision.learn(earlier, old);
        if (!alike) {
            return Optional.empty();
        }
        revision.sort(pieces);
        return RuleDocument.read(revision.unknown.toString(), RuleFormat.YAML)
                .definitions()
                .map(Normalisation::of)
                .flatMap(revision::together)
                .filter(all -> new DocumentWriter(revision.written).write(all).equals(text));
    }

    private boolean learn(RuleDefinitions earlier, List<String> pieces) {
        Iterator<Rule> rules = earlier.rules().iterator();
        for (String piece : pieces) {
            if (RuleText.isRule(piece)) {
                if (!rules.hasNext()) {
                    return false;
                }
                known.put(RuleText.firstLine(piece), new Known(piece, rules.next()));
            }
        }
        return !rules.hasNext();
    }

    /** {@return the rule that a piece is, word for word; null when there was none} */
    private @Nullable Rule rule(String piece) {
        Known like = RuleText.isRule(piece) ? known.get(RuleText.firstLine(piece)) : null;
        return like != null && like.piece().equals(piece) ? like.rule() : null;
    }

    /** Takes known rules over and leaves the rest to be read. */
    private void sort(List<String> pieces) {
        boolean begun = false;
        for (String piece : pieces) {
            Rule rule = rule(piece);
            if (rule != null && !blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).add(rule);
                written.put(rule.id(), piece);
            } else if (RuleText.isRule(piece) && !blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).add(null);
                unknown.append(begun ? RULES : "").append(piece);
                begun = false;
            } else {
                unknown.append(begun ? NO_RULES : "");
                begun = piece.equals(RULES);
                unknown.append(begun ? "" : piece);
                if (begun || piece.equals(NO_RULES)) {
                    blocks.add(new ArrayList<>());
                }
            }
        }
        unknown.append(begun ? NO_RULES : "");
    }

    private Optional<RuleDefinitions> together(RuleDefinitions read) {
        Iterator<List<@Nullable Rule>> listed = blocks.iterator();
        Map<Stage, List<Block>> stages = new EnumMap<>(Stage.class);
        for (Map.Entry<Stage, List<Block>> stage : read.stages().entrySet()) {
            List<Block> all = new ArrayList<>();
            for (Block block : stage.getValue()) {
                Optional<Block> whole = listed.hasNext() ? together(block, listed.next()) : Optional.empty();
                if (whole.isEmpty()) {
                    return Optional.empty();
                }
                all.add(whole.get());
            }
            stages.put(stage.getKey(), all);
        }
        return Optional.of(new RuleDefinitions(read.name(), read.fields(), stages));
    }

    private static Optional<Block> together(Block read, List<@Nullable Rule> listed) {
        Iterator<Rule> others = read.rules().iterator();
        List<Rule> rules = new ArrayList<>(listed.size());
        for (Rule rule : listed) {
            if (rule == null && !others.hasNext()) {
                return Optional.empty();
            }
            rules.add(rule == null ? others.next() : rule);
        }
        return Optional.of(new Block(read.name(), read.hitPolicy(), read.priorities(), rules));
    }
}
