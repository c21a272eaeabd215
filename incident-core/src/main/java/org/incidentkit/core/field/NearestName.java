package org.incidentkit.core.field;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name nearest to a mistyped one, by edits: insert, delete, replace or swap a character. Case is not
 * counted; a name more than a third of its length away is no suggestion.
 */
public final class NearestName {
    private static final int LONGEST = 200;

    private NearestName() {}

    /** {@return the nearest of the known names, the first of equals; empty when none is near} */
    public static Optional<String> of(String wanted, Collection<String> known) {
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = wanted.toLowerCase(Locale.ROOT);
        int best = Math.max(1, plain.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : known) {
            if (Math.abs(name.length() - wanted.length()) < best) {
                int distance = edits(plain, name.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    private static int edits(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && swapped(from, to, i, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }

    private static boolean swapped(String from, String to, int i, int j) {
        return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
