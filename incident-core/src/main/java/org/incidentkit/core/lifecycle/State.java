package org.incidentkit.core.lifecycle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A state of a host's lifecycle and the phase it stands for.
 *
 * @param name what the host calls it, such as {@code ON_HOLD}
 * @param phase what it stands for
 * @param holdReasons what a record may wait for here; empty when the state does not say, and in all other phases
 */
public record State(String name, Phase phase, Set<HoldReason> holdReasons) {
    /** Takes a copy of the reasons. */
    public State {
        Set<HoldReason> copy = EnumSet.noneOf(HoldReason.class);
        copy.addAll(holdReasons);
        holdReasons = Collections.unmodifiableSet(copy);
    }

    /**
     * A state that says nothing about waiting.
     *
     * @param name what the host calls it
     * @param phase what it stands for
     */
    public State(String name, Phase phase) {
        this(name, phase, Set.of());
    }

    /** {@return what every record here waits for; empty when the request says it, or nobody does} */
    public Optional<HoldReason> holdReason() {
        return holdReasons.size() == 1 ? Optional.of(holdReasons.iterator().next()) : Optional.empty();
    }

    /**
     * Whether a record may wait here for a reason.
     *
     * @param reason the reason
     * @return true in a waiting state that names it, or names none
     */
    public boolean accepts(HoldReason reason) {
        return phase == Phase.WAITING && (holdReasons.isEmpty() || holdReasons.contains(reason));
    }
}
