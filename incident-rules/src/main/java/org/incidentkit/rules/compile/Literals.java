package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentkit.core.condition.FoldedText;

/**
 * Texts of which each match of a pattern has at least one, folded. Reads only what it is sure of: letters in a row that
 * are not optional, alternatives at the top; everything else is passed over, and what cannot be parsed yields none.
 */
final class Literals {
    private static final String SPECIAL = "\\[](){}.*+?^$|";
    private static final int SHORTEST = 2;
    /** Flags, quoted runs, characters by their number, and braces that are no repeat. */
    private static final Pattern UNSURE =
            Pattern.compile("\\(\\?|\\\\[QE0-9]|(?<!\\\\[pPx])\\{(?![0-9]+(,[0-9]*)?\\})");

    private final String pattern;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int at;

    private Literals(String pattern) {
        this.pattern = pattern;
    }

    /** {@return at least one of these is in every text that matches, if there are any} */
    static List<String> of(String pattern) {
        if (UNSURE.matcher(pattern).find()) {
            return List.of();
        }
        Literals literals = new Literals(pattern);
        List<String> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            found.add(FoldedText.of(literals.branch()).folded());
            more = literals.at < pattern.length() && pattern.charAt(literals.at) == '|';
            literals.at++;
        }
        boolean read = literals.at > pattern.length();
        boolean told = found.stream().allMatch(literal -> literal.length() >= SHORTEST);
        return read && told ? List.copyOf(found) : List.of();
    }

    /** The longest run of one alternative; ends at its bar, or at the end. */
    private String branch() {
        longest = "";
        run.setLength(0);
        while (at < pattern.length() && pattern.charAt(at) != '|') {
            char c = pattern.charAt(at);
            if (SPECIAL.indexOf(c) < 0 && isPlain(c)) {
                at++;
                letter(c);
            } else if (c == '\\' && at + 1 < pattern.length() && SPECIAL.indexOf(pattern.charAt(at + 1)) >= 0) {
                letter(pattern.charAt(at + 1), 2);
            } else {
                end();
                skip();
                skipRepeat();
            }
        }
        end();
        return longest;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f || c >= 0xc0 && c <= 0xff;
    }

    private void letter(char c, int width) {
        at += width;
        letter(c);
    }

    /** Takes a letter, unless what follows makes it optional or repeats it. */
    private void letter(char c) {
        boolean repeated = at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0;
        if (!repeated) {
            run.append(c);
            return;
        }
        if (pattern.charAt(at) == '+') {
            run.append(c);
        }
        end();
        skipRepeat();
    }

    private void end() {
        longest = run.length() > longest.length() ? run.toString() : longest;
        run.setLength(0);
    }

    /** Passes over a class, a group, an escape or any other one thing. */
    private void skip() {
        char c = pattern.charAt(at);
        if (c == '[') {
            skipClass();
        } else if (c == '(') {
            skipGroup();
        } else if (c == '\\') {
            skipEscape();
        } else {
            at++;
        }
    }

    private void skipEscape() {
        at += 2;
        boolean braced = at < pattern.length() && pattern.charAt(at) == '{';
        boolean named = "pPx".indexOf(pattern.charAt(at - 1)) >= 0;
        if (braced && named) {
            int end = pattern.indexOf('}', at);
            at = end < 0 ? pattern.length() + 1 : end + 1;
        } else if (named) {
            // One letter for a class of Unicode, two digits for a character.
            at += pattern.charAt(at - 1) == 'x' ? 2 : 1;
        }
    }

    private void skipClass() {
        at++;
        at += at < pattern.length() && pattern.charAt(at) == '^' ? 1 : 0;
        // A bracket right at the start is one of the class.
        at += at < pattern.length() && pattern.charAt(at) == ']' ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            if (pattern.startsWith("[:", at) && pattern.indexOf(":]", at) > 0) {
                at = pattern.indexOf(":]", at) + 2;
            } else {
                at += pattern.charAt(at) == '\\' ? 2 : 1;
            }
        }
        at++;
    }

    private void skipGroup() {
        int depth = 0;
        do {
            char c = pattern.charAt(at);
            if (c == '[') {
                skipClass();
            } else if (c == '\\') {
                skipEscape();
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            }
        } while (depth > 0 && at < pattern.length());
    }

    private void skipRepeat() {
        while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
            if (pattern.charAt(at) == '{') {
                int end = pattern.indexOf('}', at);
                at = end < 0 ? pattern.length() + 1 : end + 1;
            } else {
                at++;
            }
        }
    }
}
