package org.incidentkit.core.incident;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.record.Action;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;

/**
 * Something to be done to one incident. Made by the methods named after what is meant; a command may carry an
 * idempotency key and the version it is based on.
 *
 * @param incident the incident
 * @param action what is to be done: a {@link WorkAction} or a move
 * @param id the idempotency key
 * @param basedOn the version its author saw; a later change of the same fields is then a conflict
 */
public record IncidentCommand(
        IncidentId incident, @Valid Action action, Optional<@Valid CommandId> id, Optional<Version> basedOn)
        implements WorkCommand {
    /**
     * Checks that incidents know such an action.
     *
     * @throws IllegalArgumentException for an action of another kind of record
     */
    public IncidentCommand {
        boolean known = action instanceof WorkAction
                || (action instanceof Move<?> move && move.intent() instanceof IncidentIntent);
        if (!known) {
            throw new IllegalArgumentException("an incident cannot do " + action);
        }
    }

    @Override
    public RecordRef ref() {
        return incident.ref();
    }

    /**
     * Any action.
     *
     * @param incident the incident
     * @param action what is to be done
     * @return the command
     */
    public static IncidentCommand of(IncidentId incident, Action action) {
        return new IncidentCommand(incident, action, Optional.empty(), Optional.empty());
    }

    /**
     * A move to the lifecycle's default target.
     *
     * @param incident the incident
     * @param intent what is meant
     * @param input what comes with it
     * @return the command
     */
    public static IncidentCommand move(IncidentId incident, IncidentIntent intent, MoveInput input) {
        return of(incident, new Move<>(intent, Optional.empty(), input));
    }

    /**
     * The desk has seen it.
     *
     * @param incident the incident
     * @return the command
     */
    public static IncidentCommand acknowledge(IncidentId incident) {
        return move(incident, IncidentIntent.ACKNOWLEDGE, MoveInput.none());
    }

    /**
     * Work begins.
     *
     * @param incident the incident
     * @return the command
     */
    public static IncidentCommand start(IncidentId incident) {
        return move(incident, IncidentIntent.START, MoveInput.none());
    }

    /**
     * It has to wait.
     *
     * @param incident the incident
     * @param reason for what
     * @param comment why; for AWAITING_CALLER, what the caller is asked, as a public entry
     * @return the command
     */
    public static IncidentCommand hold(IncidentId incident, HoldReason reason, String comment) {
        return move(
                incident,
                IncidentIntent.HOLD,
                MoveInput.builder().holdReason(reason).reason(comment).build());
    }

    /**
     * It has to wait until an instant, and then goes on by itself.
     *
     * @param incident the incident
     * @param until when the wait ends
     * @param comment why
     * @return the command
     */
    public static IncidentCommand holdUntil(IncidentId incident, Instant until, String comment) {
        MoveInput input = MoveInput.builder()
                .holdReason(HoldReason.SCHEDULED)
                .until(until)
                .reason(comment)
                .build();
        return move(incident, IncidentIntent.HOLD, input);
    }

    /**
     * The wait is over.
     *
     * @param incident the incident
     * @return the command
     */
    public static IncidentCommand resume(IncidentId incident) {
        return move(incident, IncidentIntent.RESUME, MoveInput.none());
    }

    /**
     * The service works again, or the answer is given.
     *
     * @param incident the incident
     * @param code the host's resolution code
     * @param note what was done
     * @return the command
     */
    public static IncidentCommand resolve(IncidentId incident, String code, String note) {
        return move(
                incident,
                IncidentIntent.RESOLVE,
                MoveInput.builder().code(code).note(note).build());
    }

    /**
     * It was not resolved after all.
     *
     * @param incident the incident
     * @param reason what is still wrong
     * @return the command
     */
    public static IncidentCommand reopen(IncidentId incident, String reason) {
        return move(
                incident,
                IncidentIntent.REOPEN,
                MoveInput.builder().reason(reason).build());
    }

    /**
     * The caller agrees.
     *
     * @param incident the incident
     * @return the command
     */
    public static IncidentCommand close(IncidentId incident) {
        return move(incident, IncidentIntent.CLOSE, MoveInput.none());
    }

    /**
     * It was none.
     *
     * @param incident the incident
     * @param reason why
     * @return the command
     */
    public static IncidentCommand cancel(IncidentId incident, String reason) {
        return move(
                incident,
                IncidentIntent.CANCEL,
                MoveInput.builder().reason(reason).build());
    }

    /**
     * Writes what the caller can read.
     *
     * @param incident the incident
     * @param text what it says
     * @return the command
     */
    public static IncidentCommand reply(IncidentId incident, String text) {
        return of(incident, WorkAction.reply(text));
    }

    /**
     * Writes what only operators can read.
     *
     * @param incident the incident
     * @param text what it says
     * @return the command
     */
    public static IncidentCommand note(IncidentId incident, String text) {
        return of(incident, WorkAction.note(text));
    }

    /**
     * Lets a field follow the rules, or impact and urgency, again.
     *
     * @param incident the incident
     * @param field the field to leave without a value of its own
     * @return the command
     */
    public static IncidentCommand clear(IncidentId incident, String field) {
        return of(incident, WorkAction.clear(field));
    }

    /**
     * Points to another record.
     *
     * @param incident the incident
     * @param link the link
     * @return the command
     */
    public static IncidentCommand link(IncidentId incident, Link link) {
        return of(incident, new WorkAction.AddLink(link));
    }

    /**
     * The same command under an idempotency key.
     *
     * @param key the key
     * @return the command
     */
    public IncidentCommand withId(CommandId key) {
        return new IncidentCommand(incident, action, Optional.of(key), basedOn);
    }

    /**
     * The same command, based on what its author saw.
     *
     * @param version the version seen
     * @return the command
     */
    public IncidentCommand basedOn(Version version) {
        return new IncidentCommand(incident, action, id, Optional.of(version));
    }
}
