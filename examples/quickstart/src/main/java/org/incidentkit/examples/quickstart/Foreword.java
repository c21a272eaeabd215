package org.incidentkit.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.DeadlineExplanation;
import org.incidentkit.core.sla.SlaTarget;

/** What is shown before the story begins: what would happen, what is refused, what is promised. */
final class Foreword {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final ServiceDesk desk;
    private final Page page;

    Foreword(ServiceDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
    }

    void opening() {
        page.title("IncidentKit: an incident, from report to closing");
        page.line("The desk is open Monday to Friday, 08:00 to 17:00, in Stockholm; every time is local there. In");
        page.line("working time it promises a first response within 1 h and a resolution within 8 h for priority 2;");
        page.line("within 30 min and 4 h for priority 1. It is Thursday 18 June 2026, 14:00; tomorrow is");
        page.line("Midsommarafton.");
    }

    void preview(List<IncidentReport> reports) {
        page.section("What a report would lead to (a preview writes nothing)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("affected", "impact", "urgency", "priority", "group", "first response", "resolution due"));
        for (IncidentReport report : reports) {
            Incident would =
                    desk.incidents().preview(report, Cast.ERIK).orThrow().record();
            rows.add(List.of(
                    String.format("%8s", would.work().values("affectedUsers").get(0)),
                    word(would.impact()),
                    word(would.urgency()),
                    Reasons.rank(would.priority()) + " " + word(would.priority()),
                    would.group().map(GroupId::value).orElse("-"),
                    due(would, SlaTarget.FIRST_RESPONSE),
                    due(would, SlaTarget.RESOLUTION)));
        }
        page.table(rows);
    }

    void mistakes() {
        page.section("A report full of mistakes is refused, all of them at once");
        IncidentReport report = IncidentReport.builder()
                .caller("anna")
                .title(" ")
                .impact(Impact.HIGHEST)
                .field("affectedUsers", FactValue.Text.of("many"))
                .field("affectedUser", new FactValue.Whole(40))
                .build();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "field", "code", "message"));
        refused(desk, "en", report, rows);
        refused(desk.speaking(Messages.of(SWEDISH)), "sv", report, rows);
        page.table(rows);
    }

    void promises(Incident incident) {
        page.section("Erik reports for Anna; the rules decide, and the desk makes its promises");
        page.line(incident + " (caller " + incident.caller() + ", requester " + incident.requester() + ", priority "
                + word(incident.priority()) + ")");
        page.gap();
        Optional<Clock> clock = incident.clock(SlaTarget.RESOLUTION);
        if (clock.isEmpty()) {
            page.line("No promise is made for such a priority.");
            return;
        }
        DeadlineExplanation why =
                desk.incidents().explain(clock.get(), clock.get().dueAt().orElseThrow());
        page.line("Why the due time is where it is:");
        page.paragraph("en", why.sentence(Locale.ENGLISH));
        page.paragraph("sv", why.sentence(SWEDISH));
    }

    private static void refused(ServiceDesk desk, String language, IncidentReport report, List<List<String>> rows) {
        if (desk.incidents().submit(report, Cast.ERIK) instanceof Outcome.Rejected<Incident> rejected) {
            rejected.violations()
                    .forEach(violation ->
                            rows.add(List.of(language, violation.path(), violation.code(), violation.message())));
        }
    }

    private static String due(Incident incident, SlaTarget target) {
        return Local.time(incident.clock(target).flatMap(Clock::dueAt));
    }

    private static String word(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("-");
    }
}
