package org.incidentkit.examples.quickstart;

import static org.incidentkit.core.change.ChangeIntent.ASSESS;
import static org.incidentkit.core.change.ChangeIntent.AUTHORIZE;
import static org.incidentkit.core.change.ChangeIntent.CLOSE;
import static org.incidentkit.core.change.ChangeIntent.IMPLEMENT;
import static org.incidentkit.core.change.ChangeIntent.REVIEW;
import static org.incidentkit.core.change.ChangeIntent.SCHEDULE;

import java.util.Optional;
import org.incidentkit.core.change.ChangeCommand;
import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.change.ChangeIntent;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.change.ChangeRequest;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.problem.ProblemCommand;
import org.incidentkit.core.problem.ProblemId;
import org.incidentkit.core.problem.ProblemIntent;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.problem.ProblemTexts;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkEvent;

/** The problem behind the incident, and the change that does away with it: other records, the same desk. */
final class Cause {
    private final ServiceDesk desk;
    private final StoryClock clock;
    private final Timer timer;
    private final Diary diary;
    private final Acts acts;

    Cause(ServiceDesk desk, StoryClock clock, Timer timer, Diary diary) {
        this.desk = desk;
        this.clock = clock;
        this.timer = timer;
        this.diary = diary;
        this.acts = new Acts(desk, diary);
    }

    /** Raises a problem from an incident, on the proposal of a rule if there is one. */
    Problem raised(Incident from, Optional<WorkEvent.EffectRequested> proposal) {
        ProblemReport report = ProblemReport.builder()
                .title(proposal.map(asked -> asked.parameters().get("title")).orElse("Why is the VPN down again?"))
                .description("The VPN gateway drops every session after a minute.")
                .impact(from.impact())
                .urgency(from.urgency())
                .build();
        Problem problem = desk.problems().log(report, Cast.SARA);
        diary.accepted("sara", "raises a problem from it", problem);
        Link cause = new Link(LinkType.CAUSED_BY, problem.id().ref());
        desk.incidents()
                .execute(IncidentCommand.link(from.id(), cause), Cast.SARA)
                .orThrow();
        return problem;
    }

    /** From the first look at the problem to the change that fixes it, and back. */
    void untilItIsFixed(Problem problem, IncidentId incident) {
        ProblemId id = problem.id();
        at(22, "11:00");
        move(id, "assesses it", ProblemIntent.ASSESS);
        at(22, "11:10");
        move(id, "looks for the cause", ProblemIntent.ANALYSE);
        at(22, "14:00");
        WorkAction found =
                new WorkAction.Write(ProblemTexts.ROOT_CAUSE, "The gateway's certificate is about to expire.");
        acts.act(desk.problems(), Cast.KARIN, "writes down the cause", ProblemCommand.of(id, found));
        ChangeRequest change = change(problem, incident);
        move(id, "has it fixed", ProblemIntent.FIX);
        carryOut(change.id());
    }

    private ChangeRequest change(Problem problem, IncidentId incident) {
        ChangeReport report = ChangeReport.builder()
                .title("Renew the VPN gateway's certificate")
                .build();
        ChangeRequest change = desk.changes().log(report, Cast.KARIN);
        diary.accepted("karin", "raises a change from it", change);
        Link fix = new Link(LinkType.FIXED_BY, change.id().ref());
        desk.problems()
                .execute(ProblemCommand.of(problem.id(), new WorkAction.AddLink(fix)), Cast.KARIN)
                .orThrow();
        desk.incidents().execute(IncidentCommand.link(incident, fix), Cast.SARA).orThrow();
        return change;
    }

    private void carryOut(ChangeId id) {
        ChangeCommand approve = ChangeCommand.of(id, new WorkAction.Approve());
        at(22, "14:15");
        move(id, Cast.KARIN, "assesses it", ASSESS);
        move(id, Cast.KARIN, "asks for approval", AUTHORIZE);
        acts.act(desk.changes(), Cast.KARIN, "approves it herself", approve);
        at(22, "15:00");
        acts.act(desk.changes(), Cast.PER, "approves it", approve);
        move(id, Cast.KARIN, "schedules it", SCHEDULE);
        at(23, "07:00");
        move(id, Cast.OLLE, "renews the certificate", IMPLEMENT);
        at(23, "07:40");
        move(id, Cast.OLLE, "sees sessions last", REVIEW);
        at(23, "08:30");
        move(id, Cast.KARIN, "closes it", CLOSE);
        timer.tick();
    }

    private void move(ProblemId id, String what, ProblemIntent intent) {
        acts.act(desk.problems(), Cast.KARIN, what, ProblemCommand.move(id, intent));
    }

    private void move(ChangeId id, Actor actor, String what, ChangeIntent intent) {
        acts.act(desk.changes(), actor, what, ChangeCommand.move(id, intent));
    }

    private void at(int day, String time) {
        clock.to(day, time);
        timer.tick();
    }
}
