import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.*;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.jdbc.*;
import org.incidentkit.rules.*;

public class HelloDesk {
    public static void main(String[] args) {
        RuleEngine rules = RuleEngine.compile(RuleSet.parse("""
                ruleSet: hello
                classify:
                  - block: vpn
                    hitPolicy: FIRST
                    rules: [{ id: vpn, when: { title: { word: vpn } }, then: { category: network/vpn, impact: HIGH, urgency: MEDIUM } }]
                """));
        DataSource database = JdbcConnectionPool.create("jdbc:h2:./target/hello", "sa", ""); // a file
        JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
        ServiceDesk desk = ServiceDesk.builder().store(store).triage(rules).build();
        IncidentReport report =
                IncidentReport.builder().caller("anna").title("VPN is down").build();
        Incident vpn = desk.incidents().log(report, Actor.caller("erik")); // erik reports it on her behalf
        System.out.println(vpn + ", priority " + vpn.priority().orElseThrow());
        desk.incidents().explain(vpn.id(), Visibility.all()).forEach(why -> System.out.println(why.text(Locale.UK)));
    }
}
