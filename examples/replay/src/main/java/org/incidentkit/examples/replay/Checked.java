package org.incidentkit.examples.replay;

import java.util.List;

/** What reading a file gave: its contents, or everything that is wrong with it. */
sealed interface Checked<T> {

    /** The whole file is in order. */
    record Usable<T>(T value) implements Checked<T> {}

    /** Nothing of the file may be used. */
    record Unusable<T>(List<Problem> problems) implements Checked<T> {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
