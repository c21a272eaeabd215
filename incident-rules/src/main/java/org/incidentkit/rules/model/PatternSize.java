package org.incidentkit.rules.model;

/**
 * How large a pattern becomes when its counted repeats are written out, as linear-time matching does. Counts from
 * above: what it lets through is small.
 */
final class PatternSize {
    private static final long ENOUGH = 1_000_000;

    private final String pattern;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        PatternSize size = new PatternSize(pattern);
        long steps = 0;
        while (size.at < pattern.length()) {
            steps = Math.min(ENOUGH, steps + size.sequence(0));
            size.at++;
        }
        return steps;
    }

    /** A sequence up to the end of its group. */
    private long sequence(int depth) {
        long steps = 0;
        long last = 0;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '{') {
                long count = count();
                steps += last * (count - 1);
                last *= count;
            } else {
                last = atom(depth);
                steps += last;
            }
            steps = Math.min(ENOUGH, steps);
            last = Math.min(ENOUGH, last);
        }
        return Math.max(1, steps);
    }

    private long atom(int depth) {
        char c = pattern.charAt(at);
        at++;
        if (c == '\\') {
            at++;
        } else if (c == '[') {
            skipClass();
        } else if (c == '(') {
            long inner = depth > RuleLimits.PATTERN ? ENOUGH : sequence(depth + 1);
            at++;
            return inner;
        }
        return 1;
    }

    private void skipClass() {
        // A bracket right at the start of a class is one of its characters.
        at += at < pattern.length() && pattern.charAt(at) == '^' ? 2 : 1;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** The largest number between the braces, at least 1; 1 for braces that are no repeat. */
    private long count() {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
            at++;
            return 1;
        }
        long largest = 1;
        for (String number : pattern.substring(at + 1, end).split(",", 0)) {
            boolean digits =
                    !number.isEmpty() && number.length() < 7 && number.chars().allMatch(Character::isDigit);
            largest = digits ? Math.max(largest, Long.parseLong(number)) : largest;
        }
        at = end + 1;
        return largest;
    }
}
