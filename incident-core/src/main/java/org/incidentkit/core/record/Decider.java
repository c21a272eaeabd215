package org.incidentkit.core.record;

import java.util.List;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Outcome;

/**
 * What a kind of record makes of an action: events, or a refusal. Pure: the same state, action and context give the
 * same outcome.
 *
 * @param <S> the state decided on
 * @param <C> what is to be done
 */
public interface Decider<S, C> {
    /**
     * Decides.
     *
     * @param state the record as it is
     * @param command what is to be done
     * @param context when, by whom, and what else is known
     * @return the events that follow, none when nothing changes; or the reason why not
     */
    Outcome<List<Event>> decide(S state, C command, DecisionContext context);
}
