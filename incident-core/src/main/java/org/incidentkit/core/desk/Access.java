package org.incidentkit.core.desk;

import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.Action;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;

/** What an actor may see, and so may act on: callers their own records, everybody else the whole desk. */
final class Access {
    private Access() {}

    static Visibility of(Actor actor) {
        return isOnlyCaller(actor) ? new Visibility.Own(actor.person()) : Visibility.all();
    }

    static boolean isOnlyCaller(Actor actor) {
        return actor.roles().stream().allMatch(role -> role == Role.CALLER);
    }

    /** Who may change how the desk works and what it knows: everybody who works on it, and the desk itself. */
    static boolean worksOnTheDesk(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.COORDINATOR) || actor.is(Role.SYSTEM);
    }

    /** Callers write what everybody reads, and move their records as far as the lifecycle lets them. */
    static boolean isOpenToCallers(Action action) {
        return action instanceof Move<?>
                || (action instanceof WorkAction.AddEntry entry
                        && entry.audience() == EntryAudience.PUBLIC
                        && entry.minutes() == 0);
    }
}
