package org.incidentkit.core.record;

import java.time.Instant;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.person.Actor;

/**
 * Everything a decider may know beside the record: it reads no clock and draws no random number.
 *
 * @param at when it happens
 * @param actor who does it
 * @param texts where new texts come from
 * @param mode whether guards apply
 * @param messages the desk's language
 */
public record DecisionContext(Instant at, Actor actor, TextMint texts, Mode mode, Messages messages) {
    /** Whether a decision is taken now, or retells history. */
    public enum Mode {
        /** Guards on required input and roles apply. */
        LIVE,
        /** History of another system: transitions apply, guards on required input and roles do not. */
        IMPORT
    }
}
