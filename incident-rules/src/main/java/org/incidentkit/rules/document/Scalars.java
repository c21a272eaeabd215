package org.incidentkit.rules.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.FactValue;

/** Writes single values so that they read back as what they are. */
final class Scalars {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final int FIRST_PLAIN = 0x20;
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0xa0;

    private Scalars() {}

    static String text(String text) {
        if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return quoted(text);
    }

    /** In double quotes, with escapes that YAML and JSON share. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(character((char) c)));
        return quoted.append('"').toString();
    }

    private static String character(char c) {
        if (c == '"' || c == '\\') {
            return "\\" + c;
        }
        return isPrintable(c) ? String.valueOf(c) : String.format("\\u%04X", (int) c);
    }

    private static boolean isPrintable(int c) {
        return c >= FIRST_PLAIN && c < DELETE
                || c > LAST_CONTROL && c != '\u2028' && c != '\u2029' && c != '\ufeff' && c < '\ufffe';
    }

    static boolean isPrintable(String text) {
        return text.chars().allMatch(Scalars::isPrintable);
    }

    static String value(FactValue value) {
        if (value instanceof FactValue.Whole || value instanceof FactValue.Truth) {
            return value.toString();
        }
        if (value instanceof FactValue.Decimal decimal) {
            String plain = decimal.value().toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        return text(value.toString());
    }

    static String list(Collection<String> texts) {
        return list(texts, Scalars::text);
    }

    static <T> String list(Collection<? extends T> items, Function<T, String> write) {
        return items.stream().map(write).collect(Collectors.joining(", ", "[", "]"));
    }
}
