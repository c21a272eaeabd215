package org.incidentkit.rules.document;

import java.util.stream.Collectors;

/** Writes a tree as YAML on one line. */
final class FlowWriter {
    private FlowWriter() {}

    static String write(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().isEmpty()
                    ? "{}"
                    : mapping.entries().stream()
                            .map(entry -> Scalars.text(entry.key()) + ": " + write(entry.value()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (node instanceof Node.Items list) {
            return list.items().stream().map(FlowWriter::write).collect(Collectors.joining(", ", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.style()) {
            case NUMBER, TRUTH -> scalar.text();
            case NOTHING -> "null";
            default -> Scalars.text(scalar.text());
        };
    }
}
