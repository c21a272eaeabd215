package org.incidentkit.examples.replay;

import java.util.List;
import java.util.stream.Stream;

/** What the desk came to, and on how much of it the log agrees. */
record Figures(int incidents, int events, Moves moves, Agreements agreements) {

    /** The changes of state the log asked for, and those the desk's lifecycle refused. */
    record Moves(int transitions, int refused, int refusedIncidents) {}

    /** Priority is compared on every row, the others on every incident. */
    record Agreements(int priority, int reopen, int reassignment, int sla) {}

    /** {@return one {@code name value} line for each figure, in plain digits} */
    List<String> lines(long eventsPerSecond) {
        return Stream.concat(lines().stream(), Stream.of("events_per_second " + eventsPerSecond))
                .toList();
    }

    List<String> lines() {
        return List.of(
                "incidents " + incidents,
                "events " + events,
                "priority_agree " + agreements.priority() + "/" + events,
                "transitions " + moves.transitions(),
                "refused " + moves.refused(),
                "refused_incidents " + moves.refusedIncidents(),
                "reopen_agree " + agreements.reopen() + "/" + incidents,
                "reassignment_agree " + agreements.reassignment() + "/" + incidents,
                "sla_agree " + agreements.sla() + "/" + incidents);
    }
}
