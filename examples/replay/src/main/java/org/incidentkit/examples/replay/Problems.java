package org.incidentkit.examples.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects everything wrong with one file, so that its author hears all of it at once. */
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Place place, String message) {
        found.add(new Problem(file, place, message));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** {@return the text when it is one of the known names; otherwise nothing, and the problem is noted} */
    Optional<String> oneOf(YamlNode.Text text, String what, Collection<String> known) {
        if (known.contains(text.text())) {
            return Optional.of(text.text());
        }
        add(text.place(), unknown(what, text.text(), known));
        return Optional.empty();
    }

    static String unknown(String what, String text, Collection<String> known) {
        String hint = Nearest.to(text, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElseGet(() -> "; known: " + String.join(", ", known));
        return "unknown " + what + " '" + text + "'" + hint;
    }

    /** {@return what was found, in the order of the file} */
    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }
}
