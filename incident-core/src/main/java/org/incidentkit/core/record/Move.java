package org.incidentkit.core.record;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;

/**
 * A move through the lifecycle.
 *
 * @param intent what is meant
 * @param to the state wished for; empty for the lifecycle's default
 * @param input what comes with it
 * @param <I> the kind's closed set of intents
 */
public record Move<I extends Enum<I>>(
        I intent, Optional<String> to, @Valid MoveInput input) implements Action {
    /** The name under which a move counts as touching the state. */
    public static final String STATE = "state";

    @Override
    public Set<String> touches() {
        return Set.of(STATE);
    }
}
