package org.incidentkit.core.json;

import java.util.Map;

/** Writes a tree as its one text. */
final class CanonicalText {
    private static final String HEX = "0123456789abcdef";
    private static final String SHORT_ESCAPED = "\b\t\n\f\r\"\\";
    private static final String SHORT_NAMES = "btnfr\"\\";

    private final StringBuilder out = new StringBuilder();

    private CanonicalText() {}

    static String of(Json json) {
        CanonicalText text = new CanonicalText();
        text.value(json);
        return text.out.toString();
    }

    private void value(Json json) {
        if (json instanceof Json.Obj object) {
            object(object);
        } else if (json instanceof Json.Arr array) {
            array(array);
        } else if (json instanceof Json.Text text) {
            text(text.value());
        } else if (json instanceof Json.Num number) {
            out.append(number.value().toPlainString());
        } else if (json instanceof Json.Bool bool) {
            out.append(bool.value());
        }
    }

    private void object(Json.Obj object) {
        char separator = '{';
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            out.append(separator);
            separator = ',';
            name(member.getKey());
            out.append(':');
            value(member.getValue());
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    /** No reader of JSON takes half a character in a name, so none is written. */
    private void name(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i)) && !isPair(name, i)) {
                throw JsonException.of("a member's name has an unpaired surrogate");
            }
        }
        text(name);
    }

    /** Whether the surrogate at that place has its other half beside it. */
    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private void array(Json.Arr array) {
        char separator = '[';
        for (Json item : array.items()) {
            out.append(separator);
            separator = ',';
            value(item);
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private void text(String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) && !isPair(text, i);
            if (escaped) {
                out.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private void escape(char c) {
        int known = SHORT_ESCAPED.indexOf(c);
        if (known >= 0) {
            out.append('\\').append(SHORT_NAMES.charAt(known));
            return;
        }
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
