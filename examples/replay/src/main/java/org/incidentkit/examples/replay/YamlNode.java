package org.incidentkit.examples.replay;

import java.util.List;

/** A YAML document as a tree whose every key and value knows its place. */
sealed interface YamlNode {

    Place place();

    /** A scalar as it was written, whatever type YAML would give it. */
    record Text(Place place, String text) implements YamlNode {}

    /** Keys with their values, in the order written, each key once. */
    record Block(Place place, List<Entry> entries) implements YamlNode {
        public Block {
            entries = List.copyOf(entries);
        }
    }

    /** One key with its value. */
    record Entry(Text key, YamlNode value) {}

    /** A list. */
    record Items(Place place, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }
}
