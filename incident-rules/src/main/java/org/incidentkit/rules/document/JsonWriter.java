package org.incidentkit.rules.document;

import java.util.Iterator;

/** Writes a tree as JSON, two blanks a level; what is written fits on a line from a condition or an effect down. */
final class JsonWriter {
    private static final int BROKEN = 5;

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Node node) {
        JsonWriter writer = new JsonWriter();
        writer.node(node, 0);
        return writer.out.append('\n').toString();
    }

    private void node(Node node, int depth) {
        if (node instanceof Node.Mapping mapping) {
            mapping(mapping, depth);
        } else if (node instanceof Node.Items list) {
            list(list, depth);
        } else {
            scalar((Node.Scalar) node);
        }
    }

    private void mapping(Node.Mapping mapping, int depth) {
        out.append('{');
        for (Iterator<Node.Entry> entries = mapping.entries().iterator(); entries.hasNext(); ) {
            Node.Entry entry = entries.next();
            line(depth + 1);
            out.append(Scalars.quoted(entry.key()));
            out.append(": ");
            node(entry.value(), depth + 1);
            out.append(entries.hasNext() ? "," : "");
        }
        end(mapping.entries().isEmpty(), depth);
        out.append('}');
    }

    private void list(Node.Items list, int depth) {
        out.append('[');
        for (Iterator<Node> items = list.items().iterator(); items.hasNext(); ) {
            line(depth + 1);
            node(items.next(), depth + 1);
            out.append(items.hasNext() ? "," : "");
        }
        end(list.items().isEmpty(), depth);
        out.append(']');
    }

    private void line(int depth) {
        if (depth > BROKEN) {
            out.append(out.charAt(out.length() - 1) == ',' ? " " : "");
        } else {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void end(boolean empty, int depth) {
        if (!empty && depth < BROKEN) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void scalar(Node.Scalar scalar) {
        switch (scalar.style()) {
            case NUMBER, TRUTH -> out.append(scalar.text());
            case NOTHING -> out.append("null");
            default -> out.append(Scalars.quoted(scalar.text()));
        }
    }
}
