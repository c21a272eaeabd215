package org.incidentkit.examples.quickstart;

import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;

/** The incident's own part of the story: worked on, held, resolved, back again, and in the end closed. */
final class Outage {
    private final Plot plot;
    private final StoryClock clock;
    private final ServiceDesk desk;
    private final Timer timer;

    Outage(Plot plot, StoryClock clock, ServiceDesk desk, Timer timer) {
        this.plot = plot;
        this.clock = clock;
        this.desk = desk;
        this.timer = timer;
    }

    /** From the first look at it until it is back. */
    void untilItIsBack(IncidentId id, Diary diary) {
        Acts acts = new Acts(desk, diary);
        at(18, "14:20", id, diary);
        acts.act(Cast.SARA, "starts work", IncidentCommand.start(id));
        at(18, "15:00", id, diary);
        WorkCommand<IncidentId> ask = IncidentCommand.hold(id, HoldReason.AWAITING_CALLER, "Which client?");
        acts.act(Cast.SARA, "asks: which client?", ask);
        acts.act(Cast.SARA, "closes it", IncidentCommand.close(id));
        clock.forward(plot.silence());
        timer.tick(id, diary);
        acts.act(Cast.ANNA, "answers: 5.1", IncidentCommand.reply(id, "Version 5.1, since yesterday."));
        at(22, "09:30", id, diary);
        acts.act(Cast.SARA, "resolves it", IncidentCommand.resolve(id, "fixed", "Restarted the gateway."));
        at(22, "10:30", id, diary);
        acts.act(Cast.ANNA, "reopens it", IncidentCommand.reopen(id, "It drops every minute."));
        at(22, "10:45", id, diary);
    }

    /** Nothing more can be done about it before its cause is known. */
    void waitFor(Problem problem, IncidentId id, Diary diary) {
        WorkCommand<IncidentId> hold = IncidentCommand.hold(id, HoldReason.AWAITING_PROBLEM, problem.number());
        new Acts(desk, diary).act(Cast.SARA, "holds it for " + problem.number(), hold);
    }

    /** What the resolved problem offers is accepted, and five days later the desk closes the incident by itself. */
    Incident acceptAndClose(Problem problem, IncidentId id, Diary diary) {
        clock.to(23, "08:40");
        desk.problems().offers(problem.id(), Visibility.all()).stream()
                .filter(offer -> offer.incident().id().equals(id))
                .forEach(offer -> new Acts(desk, diary).act(Cast.SARA, "accepts the offer", offer.command()));
        at(28, "08:40", id, diary);
        return desk.incidents().find(id, Visibility.all()).orElseThrow();
    }

    private void at(int day, String time, IncidentId id, Diary diary) {
        clock.to(day, time);
        timer.tick(id, diary);
    }
}
