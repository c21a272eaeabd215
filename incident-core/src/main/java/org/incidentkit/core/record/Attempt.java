package org.incidentkit.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.lifecycle.Guard;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.RequiredInput;
import org.incidentkit.core.lifecycle.State;
import org.incidentkit.core.person.Role;

/**
 * A move the lifecycle has a way for, at its guard.
 *
 * @param work the record as it is
 * @param move what is wanted
 * @param guard what the way asks for
 * @param target where it leads
 */
record Attempt<I extends Enum<I>>(Work work, Move<I> move, Guard guard, State target) {
    /** Why it may not be made; every missing input at once. */
    Optional<Outcome.Rejected<List<Event>>> refused(DecisionContext context) {
        Messages messages = context.messages();
        Set<Role> roles = context.actor().roles();
        if (!roles.contains(Role.SYSTEM) && !guard.admits(roles)) {
            return Optional.of(messages.rejection("role-not-allowed", parameters(work, move)));
        }
        List<Violation> violations = new ArrayList<>(missing(messages));
        violations.addAll(unfit(messages));
        violations.addAll(over(context));
        if (!violations.isEmpty()) {
            return Optional.of(Outcome.invalid(violations));
        }
        boolean undone = target.phase() == Phase.DONE
                && work.tasks().stream().anyMatch(task -> task.mandatory() && task.state() == TaskState.OPEN);
        return undone
                ? Optional.of(messages.rejection("mandatory-task-open", Map.of("number", work.number())))
                : Optional.empty();
    }

    static Map<String, String> parameters(Work work, Move<?> move) {
        return Map.of(
                "number", work.number(),
                "intent", word(move.intent()),
                "state", work.status().state(),
                "to", move.to().orElse("-"));
    }

    static String word(Enum<?> intent) {
        return intent.name().toLowerCase(Locale.ROOT);
    }

    /** What the record will wait for: what the request says, or what the state stands for. */
    static Optional<HoldReason> holdReason(MoveInput input, State target) {
        return input.holdReason().or(target::holdReason);
    }

    private List<Violation> missing(Messages messages) {
        List<Violation> missing = new ArrayList<>();
        for (RequiredInput required : RequiredInput.values()) {
            if (guard.requires(required) && !given(required)) {
                missing.add(messages.violation(path(required), "required", Map.of()));
            }
        }
        boolean asks = waitsFor(HoldReason.AWAITING_CALLER) && !guard.requires(RequiredInput.REASON);
        if (asks && !guard.requires(RequiredInput.COMMENT) && !given(RequiredInput.REASON)) {
            missing.add(messages.violation("reason", "required", Map.of()));
        }
        boolean ends = waitsFor(HoldReason.SCHEDULED) && !guard.requires(RequiredInput.UNTIL);
        if (ends && !given(RequiredInput.UNTIL)) {
            missing.add(messages.violation("until", "required", Map.of()));
        }
        return missing;
    }

    /** A state that stands for one reason cannot be entered for another. */
    private List<Violation> unfit(Messages messages) {
        return move
                .input()
                .holdReason()
                .filter(reason -> target.phase() == Phase.WAITING && !target.accepts(reason))
                .map(reason -> messages.violation(
                        "holdReason", "not-accepted", Map.of("reason", reason.name(), "state", target.name())))
                .stream()
                .toList();
    }

    /** A wait cannot end before it begins. */
    private List<Violation> over(DecisionContext context) {
        return move
                .input()
                .until()
                .filter(until -> target.phase() == Phase.WAITING && !until.isAfter(context.at()))
                .map(until -> context.messages().violation("until", "not-ahead", Map.of("until", until.toString())))
                .stream()
                .toList();
    }

    private boolean waitsFor(HoldReason reason) {
        return target.phase() == Phase.WAITING
                && holdReason(move.input(), target).equals(Optional.of(reason));
    }

    private boolean given(RequiredInput required) {
        MoveInput input = move.input();
        return switch (required) {
            case REASON, COMMENT -> isGiven(input.reason());
            case CODE -> isGiven(input.code());
            case NOTE -> isGiven(input.note());
            case HOLD_REASON -> holdReason(input, target).isPresent();
            case UNTIL -> input.until().isPresent();
            // What only one kind of record can tell is checked by that kind's own decider.
            case ROOT_CAUSE, REFERENCE -> true;
        };
    }

    private static boolean isGiven(Optional<String> words) {
        return words.filter(each -> !each.isBlank()).isPresent();
    }

    private static String path(RequiredInput required) {
        return switch (required) {
            case REASON, COMMENT -> "reason";
            case CODE -> "code";
            case NOTE -> "note";
            case HOLD_REASON -> "holdReason";
            case UNTIL -> "until";
            case ROOT_CAUSE -> "rootCause";
            case REFERENCE -> "reference";
        };
    }
}
