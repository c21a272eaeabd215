package org.incidentkit.core.problem;

import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;

/** What is usually done to a problem; anything else is a {@link WorkCommand#of} an action or a move. */
public final class ProblemCommand {
    private ProblemCommand() {}

    /**
     * Is it one, and how bad?
     *
     * @param problem the problem
     * @return the command
     */
    public static WorkCommand<ProblemId> assess(ProblemId problem) {
        return WorkCommand.move(problem, ProblemIntent.ASSESS);
    }

    /**
     * Its cause is to be found.
     *
     * @param problem the problem
     * @return the command
     */
    public static WorkCommand<ProblemId> analyse(ProblemId problem) {
        return WorkCommand.move(problem, ProblemIntent.ANALYSE);
    }

    /**
     * Its cause is known, and to be done away with.
     *
     * @param problem the problem
     * @return the command
     */
    public static WorkCommand<ProblemId> fix(ProblemId problem) {
        return WorkCommand.move(problem, ProblemIntent.FIX);
    }

    /**
     * It is over, one way or another.
     *
     * @param problem the problem
     * @param how how it was resolved
     * @param note what was done, or why nothing is
     * @return the command
     */
    public static WorkCommand<ProblemId> resolve(ProblemId problem, ProblemResolution how, String note) {
        return WorkCommand.move(
                problem,
                ProblemIntent.RESOLVE,
                MoveInput.builder().code(how.name()).note(note).build());
    }

    /**
     * It was not over after all.
     *
     * @param problem the problem
     * @param reason what is still wrong
     * @return the command
     */
    public static WorkCommand<ProblemId> reanalyse(ProblemId problem, String reason) {
        return WorkCommand.move(
                problem,
                ProblemIntent.REANALYSE,
                MoveInput.builder().reason(reason).build());
    }

    /**
     * Nothing more is expected of it.
     *
     * @param problem the problem
     * @return the command
     */
    public static WorkCommand<ProblemId> close(ProblemId problem) {
        return WorkCommand.move(problem, ProblemIntent.CLOSE);
    }

    /**
     * Says what lies behind it; from then on it is a known error.
     *
     * @param problem the problem
     * @param text the cause
     * @return the command
     */
    public static WorkCommand<ProblemId> rootCause(ProblemId problem, String text) {
        return WorkCommand.of(problem, new WorkAction.Write(ProblemTexts.ROOT_CAUSE, text));
    }

    /**
     * Says how to live with it until it is fixed.
     *
     * @param problem the problem
     * @param text the way around it
     * @return the command
     */
    public static WorkCommand<ProblemId> workaround(ProblemId problem, String text) {
        return WorkCommand.of(problem, new WorkAction.Write(ProblemTexts.WORKAROUND, text));
    }
}
