package org.incidentkit.core.change;

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
 * Something to be done to one change.
 *
 * @param change the change
 * @param action what is to be done: a {@link WorkAction} or a move
 * @param id the idempotency key
 * @param basedOn the version its author saw; a later change of the same fields is then a conflict
 */
public record ChangeCommand(
        ChangeId change, @Valid Action action, Optional<@Valid CommandId> id, Optional<Version> basedOn)
        implements WorkCommand {
    /**
     * Checks that changes know such an action.
     *
     * @throws IllegalArgumentException for an action of another kind of record
     */
    public ChangeCommand {
        boolean known = action instanceof WorkAction
                || (action instanceof Move<?> move && move.intent() instanceof ChangeIntent);
        if (!known) {
            throw new IllegalArgumentException("a change cannot do " + action);
        }
    }

    @Override
    public RecordRef ref() {
        return change.ref();
    }

    /**
     * Any action.
     *
     * @param change the change
     * @param action what is to be done
     * @return the command
     */
    public static ChangeCommand of(ChangeId change, Action action) {
        return new ChangeCommand(change, action, Optional.empty(), Optional.empty());
    }

    /**
     * A move to the lifecycle's default target.
     *
     * @param change the change
     * @param intent what is meant
     * @return the command
     */
    public static ChangeCommand move(ChangeId change, ChangeIntent intent) {
        return move(change, intent, MoveInput.none());
    }

    /**
     * A move to the lifecycle's default target.
     *
     * @param change the change
     * @param intent what is meant
     * @param input what comes with it
     * @return the command
     */
    public static ChangeCommand move(ChangeId change, ChangeIntent intent, MoveInput input) {
        return of(change, new Move<>(intent, Optional.empty(), input));
    }

    /**
     * The same command under an idempotency key.
     *
     * @param key the key
     * @return the command
     */
    public ChangeCommand withId(CommandId key) {
        return new ChangeCommand(change, action, Optional.of(key), basedOn);
    }

    /**
     * The same command, based on what its author saw.
     *
     * @param version the version seen
     * @return the command
     */
    public ChangeCommand basedOn(Version version) {
        return new ChangeCommand(change, action, id, Optional.of(version));
    }
}
