package org.incidentkit.core.record;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import org.incidentkit.core.common.Version;

/**
 * Something to be done to one record. The kinds name what is usually meant, such as
 * {@code IncidentCommand.resolve(id, code, note)}; anything else is {@linkplain #of of} an action or a
 * {@linkplain #move move}. A command may carry an idempotency key and the version it is based on.
 *
 * @param record the record
 * @param action what is to be done: a {@link WorkAction} or a {@link Move}
 * @param id the idempotency key
 * @param basedOn the version its author saw; a later change of the same fields is then a conflict
 * @param <D> the id of the kind of record
 */
public record WorkCommand<D extends WorkId<?>>(
        D record, @Valid Action action, Optional<@Valid CommandId> id, Optional<Version> basedOn) {
    /**
     * Checks that this kind of record knows such an action.
     *
     * @throws IllegalArgumentException for an action of another kind of record
     */
    public WorkCommand {
        boolean known = action instanceof WorkAction
                || (action instanceof Move<?> move && record.intents().isInstance(move.intent()));
        if (!known) {
            throw new IllegalArgumentException(
                    "no " + record.kind().name().toLowerCase(Locale.ROOT) + " can do " + action);
        }
    }

    /** {@return the reference of the record} */
    public RecordRef ref() {
        return record.ref();
    }

    /**
     * Any action.
     *
     * @param record the record
     * @param action what is to be done
     * @param <D> the id of the kind of record
     * @return the command
     */
    public static <D extends WorkId<?>> WorkCommand<D> of(D record, Action action) {
        return new WorkCommand<>(record, action, Optional.empty(), Optional.empty());
    }

    /**
     * A move to the lifecycle's default target.
     *
     * @param record the record
     * @param intent what is meant
     * @param <I> the intents of the kind of record
     * @param <D> the id of the kind of record
     * @return the command
     */
    public static <I extends Enum<I>, D extends WorkId<I>> WorkCommand<D> move(D record, I intent) {
        return move(record, intent, MoveInput.none());
    }

    /**
     * A move to the lifecycle's default target.
     *
     * @param record the record
     * @param intent what is meant
     * @param input what comes with it
     * @param <I> the intents of the kind of record
     * @param <D> the id of the kind of record
     * @return the command
     */
    public static <I extends Enum<I>, D extends WorkId<I>> WorkCommand<D> move(D record, I intent, MoveInput input) {
        return of(record, new Move<>(intent, Optional.empty(), input));
    }

    /**
     * The same command under an idempotency key.
     *
     * @param key the key
     * @return the command
     */
    public WorkCommand<D> withId(CommandId key) {
        return new WorkCommand<>(record, action, Optional.of(key), basedOn);
    }

    /**
     * The same command, based on what its author saw.
     *
     * @param version the version seen
     * @return the command
     */
    public WorkCommand<D> basedOn(Version version) {
        return new WorkCommand<>(record, action, id, Optional.of(version));
    }
}
