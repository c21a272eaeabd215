package org.incidentkit.rules.explain;

import org.incidentkit.core.condition.FactTest;

/** A test of one fact that must hold, or must not. */
record Literal(FactTest test, boolean positive) {
    Literal opposite() {
        return new Literal(test, !positive);
    }
}
