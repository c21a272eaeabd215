import org.incidentkit.core.classification.*;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.desk.*;
import org.incidentkit.core.incident.*;
import org.incidentkit.core.person.Actor;

public class HelloDesk {
    public static void main(String[] args) {
        ServiceDesk desk = ServiceDesk.builder().build(); // in memory, on the machine's clock
        Actor erik = Actor.caller("erik"), sara = Actor.operator("sara");
        IncidentReport report = IncidentReport.builder()
                .caller("anna") // erik reports it on her behalf
                .title("VPN is down")
                .impact(Impact.HIGH)
                .urgency(Urgency.MEDIUM)
                .build();
        Incident vpn = desk.incidents().log(report, erik);
        System.out.println(vpn + ", priority " + vpn.priority().orElseThrow());
        Outcome<Incident> early = desk.incidents().execute(IncidentCommand.close(vpn.id()), sara);
        if (early instanceof Outcome.Rejected<Incident> no) System.out.println(no.sentence());
        var resolve = IncidentCommand.resolve(vpn.id(), "fixed", "Restarted the gateway.");
        System.out.println(desk.incidents().execute(resolve, sara).orThrow());
    }
}
