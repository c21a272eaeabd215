package org.incidentkit.rules.document;

/** A place in a document: line and column, and the way there. */
record Spot(Node.Position at, String path) {
    static Spot of(Node node, String path) {
        return new Spot(node.at(), path);
    }

    Spot at(Node node) {
        return new Spot(node.at(), path);
    }

    Spot below(Node.Entry entry) {
        String key = Quote.of(entry.key());
        return new Spot(entry.at(), path.isEmpty() ? key : path + "." + key);
    }

    Spot item(int index, Node node) {
        return new Spot(node.at(), path + "[" + index + "]");
    }
}
