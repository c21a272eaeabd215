package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.configuration.StateMapping;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.State;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.RecordKind;

/** What stands against another configuration, though it does not contradict itself. */
final class ActivationCheck {
    private final DeskParts parts;
    private final TenantId tenant;
    private final DeskConfiguration now;

    ActivationCheck(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
        this.now = parts.setups().configuration(tenant);
    }

    /** Whether an actor may replace it. */
    Outcome<DeskConfiguration> allowed(DeskConfiguration next, Actor actor) {
        return Access.worksOnTheDesk(actor)
                ? Outcome.accepted(next)
                : parts.messages().rejection("operators-only", Map.of("number", "configuration"));
    }

    /** Rules are not lost by leaving them out. */
    Outcome<DeskConfiguration> keepsRules(DeskConfiguration next) {
        boolean lost = next.rules().isEmpty() && !now.rules().isEmpty();
        return lost ? parts.messages().rejection("drops-rules", Map.of()) : Outcome.accepted(next);
    }

    /** No open record is left in a state that is gone, or that stands for another phase. */
    Outcome<DeskConfiguration> keepsStates(DeskConfiguration next, StateMapping mapping) {
        List<Violation> left = new ArrayList<>();
        for (RecordKind kind : List.of(RecordKind.INCIDENT, RecordKind.PROBLEM, RecordKind.CHANGE)) {
            Lifecycle<?> after = next.lifecycle(kind);
            Map<String, String> moves = mapping.of(kind);
            moves.entrySet().stream()
                    .filter(move -> !leads(move, after))
                    .map(move -> violation(kind, move.getKey(), "no-such-state", move.getValue()))
                    .forEach(left::add);
            now.lifecycle(kind).states().stream()
                    .filter(state -> state.phase().isOpen() && !stays(state, after))
                    .map(State::name)
                    .filter(state -> !moves.containsKey(state) && isInUse(kind, state))
                    .map(state -> violation(kind, state, "state-in-use", state))
                    .forEach(left::add);
        }
        return left.isEmpty() ? Outcome.accepted(next) : Outcome.invalid(left);
    }

    /** Whether a move leads to another state in which a record is open. */
    private static boolean leads(Map.Entry<String, String> move, Lifecycle<?> after) {
        return !move.getKey().equals(move.getValue())
                && after.state(move.getValue())
                        .filter(state -> state.phase().isOpen())
                        .isPresent();
    }

    private static boolean stays(State state, Lifecycle<?> after) {
        return after.state(state.name()).map(State::phase).equals(Optional.of(state.phase()));
    }

    private boolean isInUse(RecordKind kind, String state) {
        return !new StandingIn(parts, tenant, kind).page(state).isEmpty();
    }

    private Violation violation(RecordKind kind, String state, String code, String named) {
        String path = kind.name().toLowerCase(Locale.ROOT) + "Lifecycle.states[" + state + "]";
        return parts.messages().violation(path, code, Map.of("state", named, "kind", kind.name()));
    }
}
