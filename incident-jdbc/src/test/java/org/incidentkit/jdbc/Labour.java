package org.incidentkit.jdbc;

import java.time.Duration;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.WorkCommand;

/**
 * Work in numbered steps, each under an idempotency key of its own: whoever does step 17, in whatever process, and
 * however often, does the same.
 */
final class Labour {
    private static final int EACH = 7;

    private final Walk walk;

    Labour(Walk walk) {
        this.walk = walk;
    }

    /** Does a step, or gets its first outcome. */
    String step(int number) {
        walk.now = Walk.START.plus(Duration.ofMinutes(number));
        Incident logged = log(number / EACH);
        int which = number % EACH;
        return told(number, which == 0 ? logged : execute(number, command(which, logged.id())));
    }

    private static String told(int number, Incident after) {
        return number + " " + after.number() + " " + after.version() + " " + after.state();
    }

    private Incident log(int which) {
        return walk.desk
                .incidents()
                .log(
                        Walk.report("Report " + which)
                                .commandId(new CommandId("labour", "report-" + which))
                                .build(),
                        Walk.ERIK);
    }

    private Incident execute(int number, WorkCommand<IncidentId> command) {
        Actor actor = number % EACH == 3 || number % EACH == 5 ? Walk.ANNA : Walk.ERIK;
        return walk.execute(command.withId(new CommandId("labour", "step-" + number)), actor);
    }

    private static WorkCommand<IncidentId> command(int which, IncidentId id) {
        return switch (which) {
            case 1 -> IncidentCommand.start(id);
            case 2 -> IncidentCommand.hold(id, HoldReason.AWAITING_CALLER, "Which version?");
            case 3 -> IncidentCommand.reply(id, "Version 5.1");
            case 4 -> IncidentCommand.resolve(id, "fixed", "Restarted");
            case 5 -> IncidentCommand.reopen(id, "Still down");
            default -> IncidentCommand.resolve(id, "fixed", "Replaced");
        };
    }
}
