package org.incidentkit.core.change;

import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;

/** What is usually done to a change; anything else is a {@link WorkCommand#of} an action or a move. */
public final class ChangeCommand {
    private ChangeCommand() {}

    /**
     * What does it touch, and how risky is it?
     *
     * @param change the change
     * @return the command
     */
    public static WorkCommand<ChangeId> assess(ChangeId change) {
        return WorkCommand.move(change, ChangeIntent.ASSESS);
    }

    /**
     * May it be done? Somebody other than its requester has to {@link #approve}.
     *
     * @param change the change
     * @return the command
     */
    public static WorkCommand<ChangeId> authorize(ChangeId change) {
        return WorkCommand.move(change, ChangeIntent.AUTHORIZE);
    }

    /**
     * Agrees to it.
     *
     * @param change the change
     * @return the command
     */
    public static WorkCommand<ChangeId> approve(ChangeId change) {
        return WorkCommand.of(change, new WorkAction.Approve());
    }

    /**
     * It may be done.
     *
     * @param change the change
     * @return the command
     */
    public static WorkCommand<ChangeId> schedule(ChangeId change) {
        return WorkCommand.move(change, ChangeIntent.SCHEDULE);
    }

    /**
     * It is being done.
     *
     * @param change the change
     * @return the command
     */
    public static WorkCommand<ChangeId> implement(ChangeId change) {
        return WorkCommand.move(change, ChangeIntent.IMPLEMENT);
    }

    /**
     * It was done.
     *
     * @param change the change
     * @return the command
     */
    public static WorkCommand<ChangeId> review(ChangeId change) {
        return WorkCommand.move(change, ChangeIntent.REVIEW);
    }

    /**
     * It was undone.
     *
     * @param change the change
     * @param note what went wrong
     * @return the command
     */
    public static WorkCommand<ChangeId> backOut(ChangeId change, String note) {
        return WorkCommand.move(
                change,
                ChangeIntent.REVIEW,
                MoveInput.builder().code(ChangeRequest.BACKED_OUT).note(note).build());
    }

    /**
     * It may not be done so.
     *
     * @param change the change
     * @param reason why not
     * @return the command
     */
    public static WorkCommand<ChangeId> reject(ChangeId change, String reason) {
        return WorkCommand.move(
                change, ChangeIntent.REJECT, MoveInput.builder().reason(reason).build());
    }

    /**
     * It has to be planned anew; what was agreed no longer counts.
     *
     * @param change the change
     * @param reason why
     * @return the command
     */
    public static WorkCommand<ChangeId> reset(ChangeId change, String reason) {
        return WorkCommand.move(
                change, ChangeIntent.RESET, MoveInput.builder().reason(reason).build());
    }

    /**
     * Nothing more is expected of it.
     *
     * @param change the change
     * @return the command
     */
    public static WorkCommand<ChangeId> close(ChangeId change) {
        return WorkCommand.move(change, ChangeIntent.CLOSE);
    }

    /**
     * It is not done.
     *
     * @param change the change
     * @param reason why
     * @return the command
     */
    public static WorkCommand<ChangeId> cancel(ChangeId change, String reason) {
        return WorkCommand.move(
                change, ChangeIntent.CANCEL, MoveInput.builder().reason(reason).build());
    }
}
