package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.List;

/** The text of rules in its one form, cut into its rules and the lines around them. */
final class RuleText {
    private static final String RULE = "      - id: ";
    private static final String PART = "        ";
    private static final String FIELDS = "fields:\n";

    private RuleText() {}

    /** {@return its pieces, which together are the text again} */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            boolean rule = text.startsWith(RULE, start);
            while (rule && end < text.length() && text.startsWith(PART, end)) {
                end = lineEnd(text, end);
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }

    static String firstLine(String piece) {
        return piece.substring(0, lineEnd(piece, 0));
    }

    static boolean isRule(String piece) {
        return piece.startsWith(RULE);
    }

    /** {@return the lines that tell of the host's own fields} */
    static String fields(List<String> pieces) {
        StringBuilder fields = new StringBuilder();
        for (int i = 1; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (!piece.equals(FIELDS) && !piece.startsWith("  ")) {
                return fields.toString();
            }
            fields.append(piece);
        }
        return fields.toString();
    }
}
