package org.incidentkit.examples.quickstart;

import java.util.List;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;

/** One incident on the day before Midsummer: this class is what a host does, the others print it. */
final class Story {
    private final Plot plot;
    private final Page page;
    private final StoryClock clock = new StoryClock();
    private final ServiceDesk desk;
    private final Foreword foreword;
    private final Diary diary;

    Story(Plot plot, Page page) {
        this.plot = plot;
        this.page = page;
        this.desk = SupportDesk.open(plot, clock);
        this.foreword = new Foreword(desk, page);
        this.diary = new Diary(clock);
    }

    Incident tell() {
        foreword.opening();
        foreword.preview(List.of(report(plot.impact()), report(Impact.HIGH)));
        foreword.mistakes();

        Incident logged = desk.incidents().log(report(plot.impact()), Cast.ERIK);
        diary.accepted("erik for anna", "reports \"" + logged.title() + "\"", logged);
        foreword.promises(logged);

        live(logged.id());
        page.section("What happened to " + logged.number());
        diary.print(page);

        Incident closed = desk.incidents().find(logged.id(), Visibility.all()).orElseThrow();
        new Clocks(desk, page).print(closed);
        new Journal(desk, page).print(closed);
        return closed;
    }

    ServiceDesk desk() {
        return desk;
    }

    private static IncidentReport report(Impact impact) {
        return IncidentReport.builder()
                .caller("anna")
                .title("VPN is down")
                .description("Nobody in the Kista office can connect since lunch.")
                .channel(Channel.PORTAL)
                .impact(impact)
                .urgency(Urgency.HIGH)
                .build();
    }

    private void live(IncidentId id) {
        clock.to(18, 14, 20);
        step("starts work", IncidentCommand.start(id), Cast.SARA);
        clock.to(18, 15, 0);
        step("asks: which client?", IncidentCommand.hold(id, HoldReason.AWAITING_CALLER, "Which client?"), Cast.SARA);
        step("closes it", IncidentCommand.close(id), Cast.SARA);
        clock.forward(plot.silence());
        step("answers: 5.1", IncidentCommand.reply(id, "Version 5.1, since yesterday."), Cast.ANNA);
        clock.to(22, 9, 30);
        step("resolves it", IncidentCommand.resolve(id, "fixed", "Restarted the gateway."), Cast.SARA);
        clock.to(22, 10, 30);
        step("reopens it", IncidentCommand.reopen(id, "It drops every minute."), Cast.ANNA);
        clock.to(22, 12, 0);
        step("resolves it", IncidentCommand.resolve(id, "fixed", "Replaced the gateway's certificate."), Cast.SARA);
        clock.to(27, 12, 0);
        timer();
    }

    private void step(String what, WorkCommand<IncidentId> command, Actor actor) {
        timer();
        Outcome<Incident> outcome = desk.incidents().execute(command, actor);
        diary.outcome(actor.person().toString(), what, outcome);
    }

    private String lastEvent(Incident incident) {
        List<Recorded> timeline = desk.incidents().timeline(incident.id(), Visibility.all());
        return EventWords.of(timeline.get(timeline.size() - 1).event());
    }

    /** A host calls this every few seconds; the desk has no thread of its own. */
    private void timer() {
        if (desk.work().runDue(100) > 0) {
            desk.incidents()
                    .find(diary.incident(), Visibility.all())
                    .ifPresent(incident -> diary.accepted("the timer", lastEvent(incident), incident));
        }
    }
}
