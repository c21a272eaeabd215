package org.incidentkit.core.change;

import static org.incidentkit.core.change.ChangeIntent.ASSESS;
import static org.incidentkit.core.change.ChangeIntent.AUTHORIZE;
import static org.incidentkit.core.change.ChangeIntent.CANCEL;
import static org.incidentkit.core.change.ChangeIntent.CLOSE;
import static org.incidentkit.core.change.ChangeIntent.IMPLEMENT;
import static org.incidentkit.core.change.ChangeIntent.REJECT;
import static org.incidentkit.core.change.ChangeIntent.RESET;
import static org.incidentkit.core.change.ChangeIntent.REVIEW;
import static org.incidentkit.core.change.ChangeIntent.SCHEDULE;

import java.util.List;
import org.incidentkit.core.lifecycle.Guard;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.LifecycleBuilder;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.RequiredInput;
import org.incidentkit.core.person.Role;

/**
 * The change lifecycle a desk has when the host brings none. It holds the ways of all types; which of them a change
 * may take, its type says.
 */
public final class ChangeLifecycle {
    /** New, being described. */
    public static final String NEW = "NEW";
    /** What it touches is being found out. */
    public static final String ASSESSING = "ASSESS";
    /** Waiting to be agreed to. */
    public static final String AUTHORIZING = "AUTHORIZE";
    /** Agreed to, with a time. */
    public static final String SCHEDULED = "SCHEDULED";
    /** Being done. */
    public static final String IMPLEMENTING = "IMPLEMENT";
    /** Done or backed out, being looked back on. */
    public static final String REVIEWING = "REVIEW";
    /** Over. */
    public static final String CLOSED = "CLOSED";
    /** Not done. */
    public static final String CANCELED = "CANCELED";

    private ChangeLifecycle() {}

    /**
     * The shipped lifecycle.
     *
     * @return the lifecycle
     */
    public static Lifecycle<ChangeIntent> shipped() {
        Guard desk = Guard.open().by(Role.OPERATOR, Role.COORDINATOR);
        Guard because = Guard.requiring(RequiredInput.REASON).by(Role.OPERATOR, Role.COORDINATOR);
        Guard verdict = Guard.requiring(RequiredInput.REASON).by(Role.APPROVER, Role.COORDINATOR);
        return states().allow(ASSESS, List.of(NEW), List.of(ASSESSING), desk)
                .allow(AUTHORIZE, List.of(NEW, ASSESSING), List.of(AUTHORIZING), desk)
                .allow(SCHEDULE, List.of(NEW, AUTHORIZING), List.of(SCHEDULED), desk)
                .allow(IMPLEMENT, List.of(SCHEDULED), List.of(IMPLEMENTING), desk)
                .allow(REVIEW, List.of(IMPLEMENTING), List.of(REVIEWING), desk)
                .allow(REJECT, List.of(AUTHORIZING), List.of(NEW), verdict)
                .allow(RESET, List.of(ASSESSING, AUTHORIZING, SCHEDULED), List.of(NEW), because)
                .allow(CLOSE, List.of(REVIEWING), List.of(CLOSED), desk)
                .allow(
                        CANCEL,
                        List.of(NEW, ASSESSING, AUTHORIZING, SCHEDULED, IMPLEMENTING),
                        List.of(CANCELED),
                        because)
                .build();
    }

    private static LifecycleBuilder<ChangeIntent> states() {
        return Lifecycle.builder("change", ChangeIntent.class)
                .initial(NEW)
                .state(ASSESSING, Phase.ACTIVE)
                .waiting(AUTHORIZING)
                .state(SCHEDULED, Phase.ACTIVE)
                .state(IMPLEMENTING, Phase.ACTIVE)
                .state(REVIEWING, Phase.DONE)
                .state(CLOSED, Phase.TERMINAL)
                .state(CANCELED, Phase.TERMINAL);
    }
}
