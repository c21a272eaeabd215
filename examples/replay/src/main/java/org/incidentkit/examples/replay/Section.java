package org.incidentkit.examples.replay;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.incidentkit.examples.replay.YamlNode.Block;
import org.incidentkit.examples.replay.YamlNode.Entry;
import org.incidentkit.examples.replay.YamlNode.Items;
import org.incidentkit.examples.replay.YamlNode.Text;

/** One named block of the mapping; what it lacks or has in the wrong shape is noted and reading goes on. */
record Section(String name, Block block, Problems problems) {

    static Section of(String name, YamlNode node, Problems problems) {
        if (node instanceof Block block) {
            return new Section(name, block, problems);
        }
        problems.add(node.place(), "'" + name + "' must be a block of 'name: value' lines");
        return new Section(name, new Block(node.place(), List.of()), problems);
    }

    /** Notes every key that is not known. */
    Section only(Collection<String> known) {
        for (Entry entry : block.entries()) {
            problems.oneOf(entry.key(), "key in '" + name + "':", known);
        }
        return this;
    }

    Optional<YamlNode> optional(String key) {
        return block.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    Optional<YamlNode> required(String key) {
        Optional<YamlNode> value = optional(key);
        if (value.isEmpty()) {
            problems.add(block.place(), "'" + key + "' is missing in '" + name + "'");
        }
        return value;
    }

    /** {@return the block under the key; an empty one when it is missing, which is noted} */
    Section section(String key) {
        return required(key)
                .map(node -> of(key, node, problems))
                .orElseGet(() -> new Section(key, new Block(block.place(), List.of()), problems));
    }

    Optional<Text> text(String key) {
        return required(key).flatMap(node -> text(key, node, problems));
    }

    static Optional<Text> text(String name, YamlNode node, Problems problems) {
        if (node instanceof Text text && !text.text().isEmpty()) {
            return Optional.of(text);
        }
        problems.add(node.place(), "'" + name + "' must be one text");
        return Optional.empty();
    }

    /** {@return the texts of a list; a single text counts as a list of one} */
    static List<Text> texts(String name, YamlNode node, Problems problems) {
        if (node instanceof Items items) {
            return items.items().stream()
                    .flatMap(item -> text(name, item, problems).stream())
                    .toList();
        }
        return text(name, node, problems).stream().toList();
    }
}
