package org.incidentkit.examples.otherengine;

import java.io.PrintStream;
import java.util.Locale;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Visibility;

/** Logs incidents on a desk whose rules are keywords, changes the keywords, and asks why. */
public final class Main {
    private static final Actor ERIK = Actor.operator("erik");

    private Main() {}

    /** Tells the story on the console. */
    public static void main(String[] arguments) {
        show(System.out);
    }

    static void show(PrintStream out) {
        ServiceDesk desk = ServiceDesk.builder()
                .triage(KeywordEngine.of("vpn = network\nprinter = workplace"))
                .build();
        Incident first = log(desk, "VPN does not connect");
        tell(out, desk, first);
        desk.configuration()
                .activate(
                        desk.configuration().current().toBuilder()
                                .rules("vpn = remote-access\nprinter = workplace")
                                .build(),
                        ERIK);
        tell(out, desk, log(desk, "vpn and printer are down"));
        out.println("and the first one still says why:");
        tell(out, desk, first);
    }

    private static Incident log(ServiceDesk desk, String title) {
        IncidentReport report = IncidentReport.builder()
                .caller(new PersonId("anna"))
                .title(title)
                .build();
        return desk.incidents().log(report, ERIK);
    }

    private static void tell(PrintStream out, ServiceDesk desk, Incident incident) {
        out.println(incident.number() + " goes to "
                + incident.group().map(group -> group.value()).orElse("nobody"));
        desk.incidents()
                .explain(incident.id(), Visibility.all())
                .forEach(explained -> out.println(explained.text(Locale.ENGLISH)));
    }
}
