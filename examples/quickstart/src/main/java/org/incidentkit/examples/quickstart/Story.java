package org.incidentkit.examples.quickstart;

import java.util.List;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Store;

/**
 * An incident on the day before Midsummer, the problem behind it and the change that fixes it. This class,
 * {@link Outage}, {@link Cause} and {@link Coordination} are what a host does; the others configure it or print.
 */
final class Story {
    private final Plot plot;
    private final Page page;
    private final StoryClock clock = new StoryClock();
    private final Diary behind = Diary.ofRecords(clock);
    private final ServiceDesk desk;
    private final Start start;
    private final Foreword foreword;
    private final Coordination coordination;
    private final Outage outage;
    private final Cause cause;

    Story(Plot plot, Store store, Page page) {
        this.plot = plot;
        this.page = page;
        this.desk = SupportDesk.open(plot, clock, store);
        this.start = new Start(desk, store, page);
        this.foreword = new Foreword(desk, page);
        this.coordination = new Coordination(desk, behind);
        Timer timer = new Timer(desk, coordination);
        this.outage = new Outage(plot, clock, desk, timer);
        this.cause = new Cause(desk, clock, timer, behind);
    }

    Incident tell() {
        foreword.opening();
        start.print(plot);
        foreword.preview(List.of(report(plot.affectedUsers()), report(150)));
        foreword.mistakes();

        Incident logged = desk.incidents().log(report(plot.affectedUsers()), Cast.ERIK);
        foreword.promises(logged);
        new Reasons(desk, plot.rules(), page).print(logged);
        Problem problem = untilItIsHeld(logged);
        untilItIsFixed(problem, logged.id());
        Incident closed = untilItIsClosed(problem, logged.id());

        new Clocks(desk, page).print(closed);
        new Journal(desk, page).print(closed);
        return closed;
    }

    ServiceDesk desk() {
        return desk;
    }

    private static IncidentReport report(int affectedUsers) {
        return IncidentReport.builder()
                .caller("anna")
                .title("VPN is down")
                .description("Nobody in the Kista office can connect since lunch.")
                .channel(Channel.PORTAL)
                .field("affectedUsers", new FactValue.Whole(affectedUsers))
                .build();
    }

    private Problem untilItIsHeld(Incident logged) {
        Diary diary = Diary.ofIncident(clock);
        diary.accepted("erik for anna", "reports \"" + logged.title() + "\"", logged);
        outage.untilItIsBack(logged.id(), diary);
        Problem problem = cause.raised(logged, coordination.proposal(logged.id().ref()));
        outage.waitFor(problem, logged.id(), diary);
        page.section("What happened to " + logged.number());
        diary.print(page);
        return problem;
    }

    private void untilItIsFixed(Problem problem, IncidentId id) {
        cause.untilItIsFixed(problem, id);
        page.section("The problem behind it, and the change that does away with it");
        coordination
                .proposal(id.ref())
                .ifPresent(asked -> page.line("Rule \"" + asked.rule() + "\" asked for it (" + asked.name() + ")."));
        page.line("A program that the relay tells of every event resolves the problem when the change is closed.");
        page.gap();
        behind.print(page);
    }

    private Incident untilItIsClosed(Problem problem, IncidentId id) {
        page.section("What the fix offers");
        desk.problems()
                .offers(problem.id(), Visibility.all())
                .forEach(offer -> page.line("To resolve " + offer.incident() + "."));
        page.gap();
        Diary diary = Diary.ofIncident(clock);
        Incident closed = outage.acceptAndClose(problem, id, diary);
        diary.print(page);
        return closed;
    }
}
