package org.incidentkit.examples.quickstart;

import java.util.Optional;
import org.incidentkit.core.change.ChangeCommand;
import org.incidentkit.core.change.ChangeId;
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
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
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
        problem("assesses it", ProblemCommand.assess(id));
        at(22, "11:10");
        problem("looks for the cause", ProblemCommand.analyse(id));
        at(22, "14:00");
        problem("writes down the cause", ProblemCommand.rootCause(id, "The gateway's certificate is about to expire."));
        ChangeRequest change = change(problem, incident);
        problem("has it fixed", ProblemCommand.fix(id));
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
                .execute(WorkCommand.of(problem.id(), new WorkAction.AddLink(fix)), Cast.KARIN)
                .orThrow();
        desk.incidents().execute(IncidentCommand.link(incident, fix), Cast.SARA).orThrow();
        return change;
    }

    private void carryOut(ChangeId id) {
        at(22, "14:15");
        change(Cast.KARIN, "assesses it", ChangeCommand.assess(id));
        change(Cast.KARIN, "asks for approval", ChangeCommand.authorize(id));
        change(Cast.KARIN, "approves it herself", ChangeCommand.approve(id));
        at(22, "15:00");
        change(Cast.PER, "approves it", ChangeCommand.approve(id));
        change(Cast.KARIN, "schedules it", ChangeCommand.schedule(id));
        at(23, "07:00");
        change(Cast.OLLE, "renews the certificate", ChangeCommand.implement(id));
        at(23, "07:40");
        change(Cast.OLLE, "sees sessions last", ChangeCommand.review(id));
        at(23, "08:30");
        change(Cast.KARIN, "closes it", ChangeCommand.close(id));
        timer.tick();
    }

    private void problem(String what, WorkCommand<ProblemId> command) {
        acts.act(desk.problems(), Cast.KARIN, what, command);
    }

    private void change(Actor actor, String what, WorkCommand<ChangeId> command) {
        acts.act(desk.changes(), actor, what, command);
    }

    private void at(int day, String time) {
        clock.to(day, time);
        timer.tick();
    }
}
