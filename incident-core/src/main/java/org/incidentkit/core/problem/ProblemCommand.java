package org.incidentkit.core.problem;

import jakarta.validation.Valid;
import java.util.Optional;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.Action;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;

/**
 * Something to be done to one problem.
 *
 * @param problem the problem
 * @param action what is to be done: a {@link WorkAction} or a move
 * @param id the idempotency key
 * @param basedOn the version its author saw; a later change of the same fields is then a conflict
 */
public record ProblemCommand(
        ProblemId problem, @Valid Action action, Optional<@Valid CommandId> id, Optional<Version> basedOn)
        implements WorkCommand {
    /**
     * Checks that problems know such an action.
     *
     * @throws IllegalArgumentException for an action of another kind of record
     */
    public ProblemCommand {
        boolean known = action instanceof WorkAction
                || (action instanceof Move<?> move && move.intent() instanceof ProblemIntent);
        if (!known) {
            throw new IllegalArgumentException("a problem cannot do " + action);
        }
    }

    @Override
    public RecordRef ref() {
        return problem.ref();
    }

    /**
     * Any action.
     *
     * @param problem the problem
     * @param action what is to be done
     * @return the command
     */
    public static ProblemCommand of(ProblemId problem, Action action) {
        return new ProblemCommand(problem, action, Optional.empty(), Optional.empty());
    }

    /**
     * A move to the lifecycle's default target.
     *
     * @param problem the problem
     * @param intent what is meant
     * @return the command
     */
    public static ProblemCommand move(ProblemId problem, ProblemIntent intent) {
        return move(problem, intent, MoveInput.none());
    }

    /**
     * A move to the lifecycle's default target.
     *
     * @param problem the problem
     * @param intent what is meant
     * @param input what comes with it
     * @return the command
     */
    public static ProblemCommand move(ProblemId problem, ProblemIntent intent, MoveInput input) {
        return of(problem, new Move<>(intent, Optional.empty(), input));
    }

    /**
     * The same command under an idempotency key.
     *
     * @param key the key
     * @return the command
     */
    public ProblemCommand withId(CommandId key) {
        return new ProblemCommand(problem, action, Optional.of(key), basedOn);
    }

    /**
     * The same command, based on what its author saw.
     *
     * @param version the version seen
     * @return the command
     */
    public ProblemCommand basedOn(Version version) {
        return new ProblemCommand(problem, action, id, Optional.of(version));
    }
}
