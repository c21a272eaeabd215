package org.incidentkit.core.sla;

import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;

import java.util.Arrays;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;

/** The conditions most definitions use, in terms of {@link ClockFacts}. */
public final class SlaConditions {
    private SlaConditions() {}

    /** {@return the record is resolved or closed, and not cancelled} */
    public static Condition resolved() {
        return all(
                field(ClockFacts.PHASE).in(Phase.DONE.name(), Phase.TERMINAL.name()),
                field(ClockFacts.CANCELED_AT).missing());
    }

    /** {@return the record is closed, and not cancelled} */
    public static Condition closed() {
        return all(
                field(ClockFacts.PHASE).is(Phase.TERMINAL.name()),
                field(ClockFacts.CANCELED_AT).missing());
    }

    /** {@return somebody answered, or the record is resolved} */
    public static Condition responded() {
        return any(field(ClockFacts.FIRST_RESPONDED_AT).exists(), resolved());
    }

    /** {@return the record is cancelled} */
    public static Condition canceled() {
        return field(ClockFacts.CANCELED_AT).exists();
    }

    /** {@return the record waits, for whatever reason} */
    public static Condition waiting() {
        return field(ClockFacts.PHASE).is(Phase.WAITING.name());
    }

    /** {@return the record waits for one of the reasons} */
    public static Condition waitingFor(HoldReason... reasons) {
        String[] names = Arrays.stream(reasons).map(HoldReason::name).toArray(String[]::new);
        return all(waiting(), field(ClockFacts.HOLD_REASON).in(names));
    }

    static Condition stopOf(SlaTarget target) {
        return target.equals(SlaTarget.FIRST_RESPONSE) ? responded() : resolved();
    }

    static Condition pauseOf(SlaTarget target) {
        return target.equals(SlaTarget.FIRST_RESPONSE) ? Constant.NEVER : waiting();
    }

    static Condition resetOf(SlaTarget target) {
        return target.equals(SlaTarget.NEXT_UPDATE)
                ? field(ClockFacts.LAST_UPDATED_AT).exists()
                : Constant.NEVER;
    }
}
