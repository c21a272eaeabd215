package org.incidentkit.core.problem;

import static org.incidentkit.core.problem.ProblemIntent.ANALYSE;
import static org.incidentkit.core.problem.ProblemIntent.ASSESS;
import static org.incidentkit.core.problem.ProblemIntent.CLOSE;
import static org.incidentkit.core.problem.ProblemIntent.FIX;
import static org.incidentkit.core.problem.ProblemIntent.REANALYSE;
import static org.incidentkit.core.problem.ProblemIntent.RESOLVE;

import java.util.List;
import org.incidentkit.core.lifecycle.Guard;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.RequiredInput;
import org.incidentkit.core.person.Role;

/** The problem lifecycle a desk has when the host brings none; its states and ways are those of ITIL 4. */
public final class ProblemLifecycle {
    /** New, not yet looked at. */
    public static final String NEW = "NEW";
    /** Being judged. */
    public static final String ASSESSING = "ASSESS";
    /** Its cause is sought. */
    public static final String ROOT_CAUSE_ANALYSIS = "ROOT_CAUSE_ANALYSIS";
    /** Its cause is being done away with. */
    public static final String FIX_IN_PROGRESS = "FIX_IN_PROGRESS";
    /** Over; the code says how. */
    public static final String RESOLVED = "RESOLVED";
    /** Nothing more is expected of it. */
    public static final String CLOSED = "CLOSED";

    private ProblemLifecycle() {}

    /**
     * The shipped lifecycle.
     *
     * @return the lifecycle
     */
    public static Lifecycle<ProblemIntent> shipped() {
        Guard desk = Guard.open().by(Role.OPERATOR, Role.COORDINATOR);
        Guard coordinator = Guard.requiring(RequiredInput.REASON).by(Role.COORDINATOR);
        Guard answer = Guard.requiring(RequiredInput.CODE).by(Role.OPERATOR, Role.COORDINATOR);
        return Lifecycle.builder("problem", ProblemIntent.class)
                .initial(NEW)
                .state(ASSESSING, Phase.ACTIVE)
                .state(ROOT_CAUSE_ANALYSIS, Phase.ACTIVE)
                .state(FIX_IN_PROGRESS, Phase.ACTIVE)
                .state(RESOLVED, Phase.DONE)
                .state(CLOSED, Phase.TERMINAL)
                .allow(ASSESS, List.of(NEW), List.of(ASSESSING), desk)
                .allow(ANALYSE, List.of(ASSESSING), List.of(ROOT_CAUSE_ANALYSIS), desk)
                .allow(FIX, List.of(ROOT_CAUSE_ANALYSIS), List.of(FIX_IN_PROGRESS), desk)
                .allow(
                        RESOLVE,
                        List.of(NEW, ASSESSING, ROOT_CAUSE_ANALYSIS, FIX_IN_PROGRESS),
                        List.of(RESOLVED),
                        answer)
                .allow(REANALYSE, List.of(RESOLVED, CLOSED), List.of(ROOT_CAUSE_ANALYSIS), coordinator)
                .allow(CLOSE, List.of(RESOLVED), List.of(CLOSED), desk)
                .leavesTerminal(REANALYSE)
                .build();
    }
}
