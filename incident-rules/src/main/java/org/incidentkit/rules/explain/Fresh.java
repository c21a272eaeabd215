package org.incidentkit.rules.explain;

import java.util.Collection;
import java.util.Locale;

/** A word that nobody has used. */
final class Fresh {
    private Fresh() {}

    static String word(Collection<String> used) {
        String all = String.join(" ", used).toLowerCase(Locale.ROOT);
        String word = "other";
        for (int i = 2; all.contains(word); i++) {
            word = "other" + i;
        }
        return word;
    }
}
