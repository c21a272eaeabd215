package org.incidentkit.rules.document;

/** Shortens what a document says before it is told back. */
final class Quote {
    private static final int LONGEST = 120;

    private Quote() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(point -> isUnreadable(point) ? '\uFFFD' : point)
                .forEach(shown::appendCodePoint);
        return text.length() > LONGEST ? shown + "…" : shown.toString();
    }

    private static boolean isUnreadable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
