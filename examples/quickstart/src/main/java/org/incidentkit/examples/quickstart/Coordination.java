package org.incidentkit.examples.quickstart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.change.ChangeIntent;
import org.incidentkit.core.change.ChangeRequest;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.desk.DeskListener;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.problem.ProblemCommand;
import org.incidentkit.core.problem.ProblemId;
import org.incidentkit.core.problem.ProblemResolution;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;

/**
 * What this host does about events. It is told each at least once, after it was stored: whatever it does carries the
 * event as its idempotency key, so that being told twice is being told once.
 */
final class Coordination implements DeskListener {
    private final ServiceDesk desk;
    private final Diary diary;
    private final Map<RecordRef, WorkEvent.EffectRequested> proposals = new HashMap<>();

    Coordination(ServiceDesk desk, Diary diary) {
        this.desk = desk;
        this.diary = diary;
    }

    @Override
    public void happened(Recorded recorded) {
        if (recorded.event() instanceof WorkEvent.EffectRequested asked) {
            proposals.put(recorded.envelope().record(), asked);
        }
        if (recorded.event() instanceof WorkEvent.StateChanged moved
                && recorded.envelope().record().kind() == RecordKind.CHANGE
                && moved.intent().equals(ChangeIntent.CLOSE.name())) {
            closed(
                    new ChangeId(recorded.envelope().record().id()),
                    recorded.envelope().seq());
        }
    }

    /** What a rule has asked for about a record. */
    Optional<WorkEvent.EffectRequested> proposal(RecordRef about) {
        return Optional.ofNullable(proposals.get(about));
    }

    /** The change is done: the problems it was to fix are resolved. */
    private void closed(ChangeId id, long seq) {
        ChangeRequest change = desk.changes().find(id, Visibility.all()).orElseThrow();
        if (change.isBackedOut()) {
            return;
        }
        desk.changes().linksTo(change.id(), Visibility.all()).stream()
                .filter(link -> link.link().type().equals(LinkType.FIXED_BY))
                .filter(link -> link.source().kind() == RecordKind.PROBLEM)
                .forEach(link -> resolve(new ProblemId(link.source().id()), change, seq));
    }

    private void resolve(ProblemId id, ChangeRequest change, long seq) {
        String note = "Fixed by " + change.number() + ": " + change.title() + ".";
        WorkCommand<ProblemId> command = ProblemCommand.resolve(id, ProblemResolution.FIX_APPLIED, note)
                .withId(new CommandId("coordination", change.id() + "#" + seq));
        Outcome<Problem> outcome = desk.problems().execute(command, Cast.COORDINATION);
        diary.outcome("coordination", "resolves it: the change is done", outcome);
    }
}
