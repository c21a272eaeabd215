package org.incidentkit.core.incident;

import java.time.Instant;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;

/** What is usually done to an incident; anything else is a {@link WorkCommand#of} an action or a move. */
public final class IncidentCommand {
    private IncidentCommand() {}

    /**
     * The desk has seen it.
     *
     * @param incident the incident
     * @return the command
     */
    public static WorkCommand<IncidentId> acknowledge(IncidentId incident) {
        return WorkCommand.move(incident, IncidentIntent.ACKNOWLEDGE);
    }

    /**
     * Work begins.
     *
     * @param incident the incident
     * @return the command
     */
    public static WorkCommand<IncidentId> start(IncidentId incident) {
        return WorkCommand.move(incident, IncidentIntent.START);
    }

    /**
     * It has to wait.
     *
     * @param incident the incident
     * @param reason for what
     * @param comment why; for AWAITING_CALLER, what the caller is asked, as a public entry
     * @return the command
     */
    public static WorkCommand<IncidentId> hold(IncidentId incident, HoldReason reason, String comment) {
        return WorkCommand.move(
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
    public static WorkCommand<IncidentId> holdUntil(IncidentId incident, Instant until, String comment) {
        MoveInput input = MoveInput.builder()
                .holdReason(HoldReason.SCHEDULED)
                .until(until)
                .reason(comment)
                .build();
        return WorkCommand.move(incident, IncidentIntent.HOLD, input);
    }

    /**
     * The wait is over.
     *
     * @param incident the incident
     * @return the command
     */
    public static WorkCommand<IncidentId> resume(IncidentId incident) {
        return WorkCommand.move(incident, IncidentIntent.RESUME);
    }

    /**
     * The service works again, or the answer is given.
     *
     * @param incident the incident
     * @param code the host's resolution code
     * @param note what was done
     * @return the command
     */
    public static WorkCommand<IncidentId> resolve(IncidentId incident, String code, String note) {
        return WorkCommand.move(
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
    public static WorkCommand<IncidentId> reopen(IncidentId incident, String reason) {
        return WorkCommand.move(
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
    public static WorkCommand<IncidentId> close(IncidentId incident) {
        return WorkCommand.move(incident, IncidentIntent.CLOSE);
    }

    /**
     * It was none.
     *
     * @param incident the incident
     * @param reason why
     * @return the command
     */
    public static WorkCommand<IncidentId> cancel(IncidentId incident, String reason) {
        return WorkCommand.move(
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
    public static WorkCommand<IncidentId> reply(IncidentId incident, String text) {
        return WorkCommand.of(incident, WorkAction.reply(text));
    }

    /**
     * Writes what only operators can read.
     *
     * @param incident the incident
     * @param text what it says
     * @return the command
     */
    public static WorkCommand<IncidentId> note(IncidentId incident, String text) {
        return WorkCommand.of(incident, WorkAction.note(text));
    }

    /**
     * Lets a field follow the rules, or impact and urgency, again.
     *
     * @param incident the incident
     * @param field the field to leave without a value of its own
     * @return the command
     */
    public static WorkCommand<IncidentId> clear(IncidentId incident, String field) {
        return WorkCommand.of(incident, WorkAction.clear(field));
    }

    /**
     * Points to another record.
     *
     * @param incident the incident
     * @param link the link
     * @return the command
     */
    public static WorkCommand<IncidentId> link(IncidentId incident, Link link) {
        return WorkCommand.of(incident, new WorkAction.AddLink(link));
    }
}
