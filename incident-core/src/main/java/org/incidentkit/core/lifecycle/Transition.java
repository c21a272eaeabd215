package org.incidentkit.core.lifecycle;

import java.util.List;

/**
 * Where an intent leads from one state.
 *
 * @param intent what is wanted
 * @param from the state it is wanted in
 * @param to where it may lead; the first is where it leads when the request does not say
 * @param guard what it asks of the request
 * @param <I> the intents of the kind of record
 */
public record Transition<I>(I intent, String from, List<String> to, Guard guard) {
    /** Takes a copy of the targets. */
    public Transition {
        to = List.copyOf(to);
    }

    /** {@return where it leads when the request does not say} */
    public String target() {
        return to.get(0);
    }
}
