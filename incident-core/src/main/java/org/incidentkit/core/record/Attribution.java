package org.incidentkit.core.record;

import java.util.Optional;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;

/**
 * Who did something, for whom, and because of what.
 *
 * @param actor who did it
 * @param onBehalfOf whom they did it for, when not for themselves
 * @param cause the command, rule or event that led to it, when not the actor's own doing
 */
public record Attribution(PersonId actor, Optional<PersonId> onBehalfOf, Optional<String> cause) {
    /**
     * The attribution of what an actor does.
     *
     * @param actor who acts
     * @return the attribution, without a cause
     */
    public static Attribution of(Actor actor) {
        return new Attribution(actor.person(), actor.onBehalfOf(), Optional.empty());
    }

    /**
     * The same, with a cause.
     *
     * @param cause what led to it
     * @return the attribution
     */
    public Attribution because(String cause) {
        return new Attribution(actor, onBehalfOf, Optional.of(cause));
    }
}
