package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.State;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueueQuery;

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
    Outcome<DeskConfiguration> keepsStates(DeskConfiguration next) {
        List<Violation> left = new ArrayList<>();
        for (RecordKind kind : List.of(RecordKind.INCIDENT, RecordKind.PROBLEM, RecordKind.CHANGE)) {
            Lifecycle<?> after = next.lifecycle(kind);
            now.lifecycle(kind).states().stream()
                    .filter(state -> state.phase().isOpen() && !stays(state, after) && isInUse(kind, state))
                    .map(state -> violation(kind, state))
                    .forEach(left::add);
        }
        return left.isEmpty() ? Outcome.accepted(next) : Outcome.invalid(left);
    }

    private static boolean stays(State state, Lifecycle<?> after) {
        return after.state(state.name()).map(State::phase).equals(Optional.of(state.phase()));
    }

    private boolean isInUse(RecordKind kind, State state) {
        Condition there = Conditions.field(WorkFacts.STATE).is(state.name());
        QueryFilter filter =
                QueryFilter.of(there, QueueFacts.queryable(List.of())).orThrow();
        QueueQuery query = QueueQuery.all().of(kind).where(filter).limit(1);
        return !parts.store().queues().page(tenant, query, Visibility.all()).isEmpty();
    }

    private Violation violation(RecordKind kind, State state) {
        String path = kind.name().toLowerCase(Locale.ROOT) + "Lifecycle.states[" + state.name() + "]";
        return parts.messages().violation(path, "state-in-use", Map.of("state", state.name(), "kind", kind.name()));
    }
}
