package org.incidentkit.core.incident;

import static org.incidentkit.core.incident.IncidentIntent.ACKNOWLEDGE;
import static org.incidentkit.core.incident.IncidentIntent.CANCEL;
import static org.incidentkit.core.incident.IncidentIntent.CLOSE;
import static org.incidentkit.core.incident.IncidentIntent.HOLD;
import static org.incidentkit.core.incident.IncidentIntent.REOPEN;
import static org.incidentkit.core.incident.IncidentIntent.RESOLVE;
import static org.incidentkit.core.incident.IncidentIntent.RESUME;
import static org.incidentkit.core.incident.IncidentIntent.START;

import java.util.List;
import org.incidentkit.core.lifecycle.Guard;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.RequiredInput;
import org.incidentkit.core.person.Role;

/** The incident lifecycle a desk has when the host brings none; its states and ways are those of ITIL 4. */
public final class IncidentLifecycle {
    /** New, not yet seen. */
    public static final String NEW = "NEW";
    /** Being worked on. */
    public static final String IN_PROGRESS = "IN_PROGRESS";
    /** Waiting; the hold reason says for what. */
    public static final String ON_HOLD = "ON_HOLD";
    /** The answer is given. */
    public static final String RESOLVED = "RESOLVED";
    /** Over. */
    public static final String CLOSED = "CLOSED";
    /** It was none. */
    public static final String CANCELED = "CANCELED";

    private static final List<String> OPEN = List.of(NEW, IN_PROGRESS, ON_HOLD);

    private IncidentLifecycle() {}

    /**
     * The shipped lifecycle.
     *
     * @return the lifecycle
     */
    public static Lifecycle<IncidentIntent> shipped() {
        return Lifecycle.builder("incident", IncidentIntent.class)
                .initial(NEW)
                .state(IN_PROGRESS, Phase.ACTIVE)
                .waiting(ON_HOLD, HoldReason.values())
                .state(RESOLVED, Phase.DONE)
                .state(CLOSED, Phase.TERMINAL)
                .state(CANCELED, Phase.TERMINAL)
                .allow(ACKNOWLEDGE, List.of(NEW), List.of(IN_PROGRESS), operator())
                .allow(START, List.of(NEW), List.of(IN_PROGRESS), operator())
                .allow(HOLD, OPEN, List.of(ON_HOLD), operator(RequiredInput.HOLD_REASON))
                .allow(RESUME, List.of(ON_HOLD), List.of(IN_PROGRESS), anyone())
                .allow(RESOLVE, OPEN, List.of(RESOLVED), operator(RequiredInput.CODE, RequiredInput.NOTE))
                .allow(REOPEN, List.of(RESOLVED), List.of(IN_PROGRESS), anyone(RequiredInput.REASON))
                .allow(CLOSE, List.of(RESOLVED), List.of(CLOSED), anyone())
                .allow(CANCEL, List.of(NEW), List.of(CANCELED), anyone(RequiredInput.REASON))
                .allow(CANCEL, List.of(IN_PROGRESS, ON_HOLD), List.of(CANCELED), operator(RequiredInput.REASON))
                .build();
    }

    private static Guard operator(RequiredInput... inputs) {
        return Guard.requiring(inputs).by(Role.OPERATOR);
    }

    private static Guard anyone(RequiredInput... inputs) {
        return Guard.requiring(inputs).by(Role.CALLER, Role.OPERATOR);
    }
}
