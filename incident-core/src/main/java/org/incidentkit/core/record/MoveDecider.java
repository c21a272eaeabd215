package org.incidentkit.core.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.State;
import org.incidentkit.core.lifecycle.Transition;
import org.incidentkit.core.person.Role;

/**
 * Decides moves through a lifecycle: is there such a way, may this actor take it, is everything there that it asks
 * for, and are the mandatory tasks done.
 *
 * @param <I> the kind's closed set of intents
 */
public final class MoveDecider<I extends Enum<I>> implements Decider<Work, Move<I>> {
    private final Lifecycle<I> lifecycle;
    private final Set<I> responses;

    /**
     * Decides by a lifecycle.
     *
     * @param lifecycle the states and the ways between them
     * @param responses the intents that answer the caller for the first-response promise
     */
    public MoveDecider(Lifecycle<I> lifecycle, Set<I> responses) {
        this.lifecycle = lifecycle;
        this.responses = Set.copyOf(responses);
    }

    /**
     * Where a record of this kind begins.
     *
     * @param state the state, any but a terminal one; empty for the lifecycle's start
     * @param context when it is opened
     * @return the status, or a refusal when there is no such state or it is terminal
     */
    public Outcome<Status> opening(Optional<String> state, DecisionContext context) {
        State begin = state.flatMap(lifecycle::state).orElse(lifecycle.start());
        if (state.isPresent() && !begin.name().equals(state.get())) {
            return context.messages().rejection("unknown-state", Map.of("state", state.get()));
        }
        if (begin.phase() == Phase.TERMINAL) {
            return context.messages().rejection("opened-terminal", Map.of("state", begin.name()));
        }
        return Outcome.accepted(status(begin, Optional.empty(), context));
    }

    /**
     * A move as one of this kind of record.
     *
     * @param move the move
     * @return the same
     * @throws IllegalArgumentException when it is meant for another kind
     */
    public Move<I> own(Move<?> move) {
        Class<I> intents = lifecycle.intents();
        if (!intents.isInstance(move.intent())) {
            throw new IllegalArgumentException(intents.getSimpleName() + " has no " + move.intent());
        }
        return new Move<>(intents.cast(move.intent()), move.to(), move.input());
    }

    /**
     * Whether a record can make a move by itself: the lifecycle has such a way, and its guard asks nobody for anything.
     *
     * @param move the move
     * @param work the record
     * @return true when it can
     */
    public boolean needsNobody(Move<?> move, Work work) {
        return lifecycle.transitions().stream()
                .filter(way -> way.guard().required().isEmpty())
                .anyMatch(way -> way.intent() == move.intent()
                        && way.from().equals(work.status().state()));
    }

    /**
     * The moves that lead a record to a state, whatever they mean.
     *
     * @param work the record
     * @param state the state to reach
     * @return the moves, in the order of the intents
     */
    public List<Move<I>> movesTo(Work work, String state) {
        return lifecycle.intentsFrom(work.status().state()).stream()
                .map(intent -> new Move<>(intent, Optional.of(state), MoveInput.none()))
                .toList();
    }

    @Override
    public Outcome<List<Event>> decide(Work work, Move<I> move, DecisionContext context) {
        String from = work.status().state();
        Optional<Transition<I>> way = lifecycle.transition(move.intent(), from);
        Optional<State> target = way.flatMap(t -> target(t, move)).flatMap(lifecycle::state);
        if (way.isEmpty() || target.isEmpty()) {
            return illegal(work, move, context.messages());
        }
        Attempt<I> attempt = new Attempt<>(work, move, way.get().guard(), target.get());
        Optional<Outcome.Rejected<List<Event>>> refused =
                context.mode() == DecisionContext.Mode.LIVE ? attempt.refused(context) : Optional.empty();
        return refused.isPresent() ? refused.get() : Outcome.accepted(moved(work, move, target.get(), context));
    }

    /**
     * The state an import adopts though there is no such way.
     *
     * @param work the record as it is
     * @param state the source's state
     * @param context when it happened
     * @return the correction, nothing when the record is there already, or a refusal of an unknown state
     */
    public Outcome<List<Event>> correct(Work work, String state, DecisionContext context) {
        Optional<State> target = lifecycle.state(state);
        if (target.isEmpty()) {
            return context.messages().rejection("unknown-state", Map.of("state", state));
        }
        if (work.status().state().equals(state)) {
            return Outcome.accepted(List.of());
        }
        Status to = status(target.get(), Optional.empty(), context);
        return Outcome.accepted(
                List.of(new WorkEvent.StateCorrected(work.status().state(), to, isCancelling(state))));
    }

    private Outcome<List<Event>> illegal(Work work, Move<I> move, Messages messages) {
        Map<String, String> parameters = parameters(work, move);
        boolean over = lifecycle.intentsFrom(work.status().state()).isEmpty();
        String sentence = "illegal-transition" + (move.to().isPresent() ? ".to" : over ? ".end" : "");
        return Outcome.rejected("illegal-transition", messages.sentence(sentence, parameters), parameters);
    }

    private Map<String, String> parameters(Work work, Move<I> move) {
        String ways = lifecycle.intentsFrom(work.status().state()).stream()
                .map(Attempt::word)
                .collect(Collectors.joining(", "));
        Map<String, String> parameters = new HashMap<>(Attempt.parameters(work, move));
        parameters.put("ways", ways.isEmpty() ? "-" : ways);
        return parameters;
    }

    private boolean isCancelling(String state) {
        List<Transition<I>> ways = lifecycle.transitions().stream()
                .filter(way -> way.to().contains(state))
                .toList();
        return !ways.isEmpty()
                && ways.stream().allMatch(way -> way.intent().name().equals(WorkFold.CANCEL));
    }

    private static <I extends Enum<I>> Optional<String> target(Transition<I> way, Move<I> move) {
        return move.to().isEmpty() ? Optional.of(way.to().get(0)) : move.to().filter(way.to()::contains);
    }

    private List<Event> moved(Work work, Move<I> move, State target, DecisionContext context) {
        MoveInput input = move.input();
        List<Event> events = new ArrayList<>(asked(work, input, target, context));
        Optional<Text> reason = events.isEmpty() ? context.texts().text(input.reason()) : Optional.empty();
        boolean answers = target.phase() == Phase.DONE
                || input.code().isPresent()
                || input.note().isPresent();
        Optional<Resolution> resolution = answers
                ? Optional.of(new Resolution(input.code(), context.texts().text(input.note())))
                : Optional.empty();
        events.add(new WorkEvent.StateChanged(
                move.intent().name(),
                work.status().state(),
                status(target, Optional.of(input), context),
                reason,
                resolution,
                responses.contains(move.intent())));
        if (target.phase() == Phase.TERMINAL) {
            events.addAll(leftTasks(work, move));
        }
        return events;
    }

    /** What the caller is asked has to reach the caller: it becomes a public entry, not an internal reason. */
    private static List<Event> asked(Work work, MoveInput input, State target, DecisionContext context) {
        boolean asks = target.phase() == Phase.WAITING
                && Attempt.holdReason(input, target).equals(Optional.of(HoldReason.AWAITING_CALLER))
                && input.reason().isPresent();
        if (!asks) {
            return List.of();
        }
        Entry question = new Entry(
                work.entries().size() + 1,
                context.at(),
                context.actor().person(),
                EntryAudience.PUBLIC,
                context.texts().text(input.reason().get()),
                List.of(),
                0,
                false);
        return List.of(new WorkEvent.EntryAdded(question, context.actor().is(Role.OPERATOR)));
    }

    private static <I extends Enum<I>> List<Event> leftTasks(Work work, Move<I> move) {
        TaskState left = move.intent().name().equals(WorkFold.CANCEL) ? TaskState.SKIPPED : TaskState.INCOMPLETE;
        return work.tasks().stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .<Event>map(task -> new WorkEvent.TaskMoved(task.number(), left))
                .toList();
    }

    private Status status(State state, Optional<MoveInput> input, DecisionContext context) {
        Optional<Hold> hold = state.phase() == Phase.WAITING
                ? Optional.of(new Hold(
                        input.flatMap(given -> Attempt.holdReason(given, state)).or(state::holdReason),
                        input.flatMap(MoveInput::until)))
                : Optional.empty();
        return new Status(lifecycle.version(), state.name(), state.phase(), context.at(), hold);
    }
}
