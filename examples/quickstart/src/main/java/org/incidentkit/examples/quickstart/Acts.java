package org.incidentkit.examples.quickstart;

import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.desk.WorkDesk;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkId;
import org.incidentkit.core.record.WorkView;

/** Lets people act: each step is one command, noted with what the desk made of it. */
final class Acts {
    private final ServiceDesk desk;
    private final Diary diary;

    Acts(ServiceDesk desk, Diary diary) {
        this.desk = desk;
        this.diary = diary;
    }

    void act(Actor actor, String what, WorkCommand<IncidentId> command) {
        act(desk.incidents(), actor, what, command);
    }

    <T extends WorkView, D extends WorkId<?>> void act(
            WorkDesk<T, ?, D> on, Actor actor, String what, WorkCommand<D> command) {
        Outcome<T> outcome = on.execute(command, actor);
        diary.outcome(actor.person().toString(), what, outcome);
    }
}
