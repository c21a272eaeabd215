package org.incidentkit.core.json;

import java.util.Arrays;
import java.util.Map;

/** Writes a stored form as its one text. */
final class CanonicalText implements JsonSink {
    private static final int USUAL_LENGTH = 512;
    private static final boolean[] ESCAPED = escaped();
    private static final String HEX = "0123456789abcdef";
    private static final String SHORT_ESCAPED = "\b\t\n\f\r\"\\";
    private static final String SHORT_NAMES = "btnfr\"\\";

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    static String of(Json json) {
        CanonicalText text = new CanonicalText();
        text.value(json);
        return text.whole();
    }

    /** {@return the text, once all of it was taken} */
    String whole() {
        return out.toString();
    }

    @Override
    public void begin() {
        separate();
        out.append('{');
    }

    @Override
    public void end() {
        out.append('}');
    }

    @Override
    public void beginList() {
        separate();
        out.append('[');
    }

    @Override
    public void endList() {
        out.append(']');
    }

    /** A comma, unless something has only begun; texts end in a quotation mark, so the last character tells. */
    private void separate() {
        char last = out.isEmpty() ? '[' : out.charAt(out.length() - 1);
        if (last != '{' && last != '[' && last != ':') {
            out.append(',');
        }
    }

    @Override
    public void value(Json json) {
        if (json instanceof Json.Obj object) {
            begin();
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                name(member.getKey());
                value(member.getValue());
            }
            end();
        } else if (json instanceof Json.Arr array) {
            beginList();
            array.items().forEach(this::value);
            endList();
        } else {
            separate();
            bare(json);
        }
    }

    private void bare(Json json) {
        if (json instanceof Json.Text text) {
            text(text.value());
        } else if (json instanceof Json.Num number) {
            out.append(number.value().toPlainString());
        } else if (json instanceof Json.Bool bool) {
            out.append(bool.value());
        }
    }

    @Override
    public void member(Label label) {
        separate();
        out.append(label.written());
    }

    /** No reader of JSON takes half a character in a name, so none is written. */
    @Override
    public void name(String name) {
        separate();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i)) && !isPair(name, i)) {
                throw JsonException.of("a member's name has an unpaired surrogate");
            }
        }
        text(name);
        out.append(':');
    }

    /** Whether the surrogate at that place has its other half beside it. */
    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private void text(String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ESCAPED.length ? ESCAPED[c] : Character.isSurrogate(c) && !isPair(text, i)) {
                out.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        // A whole text is copied at once, a part of one character by character.
        (from == 0 ? out.append(text) : out.append(text, from, text.length())).append('"');
    }

    private static boolean[] escaped() {
        boolean[] escaped = new boolean[128];
        Arrays.fill(escaped, 0, ' ', true);
        escaped['"'] = true;
        escaped['\\'] = true;
        return escaped;
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
