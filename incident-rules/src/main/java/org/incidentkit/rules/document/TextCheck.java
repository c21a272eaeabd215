package org.incidentkit.rules.document;

import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.model.RuleLimits;

/** Whether a text can be a document at all: not too long, and made of whole characters. */
final class TextCheck {
    private TextCheck() {}

    static void check(String text, Problems problems) {
        if (text.length() > RuleLimits.CHARACTERS) {
            problems.add(
                    new Spot(new Position(1, 1), ""),
                    "too-large",
                    "is longer than " + RuleLimits.CHARACTERS + " characters");
            return;
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point == '\n') {
                line++;
                lineStart = i + 1;
            } else if (isRefused(point)) {
                String what =
                        Character.getType(point) == Character.SURROGATE ? "half of a character" : "a control character";
                problems.add(
                        new Spot(new Position(line, i - lineStart + 1), ""),
                        "character",
                        "has " + what + " (" + String.format("U+%04X", point) + ")");
            }
        }
    }

    private static boolean isRefused(int point) {
        boolean control = Character.isISOControl(point) && point != '\t' && point != '\r' && point != 0x85;
        return control || Character.getType(point) == Character.SURROGATE || point == 0xFFFE || point == 0xFFFF;
    }
}
