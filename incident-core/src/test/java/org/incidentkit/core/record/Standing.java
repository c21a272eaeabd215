package org.incidentkit.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.State;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;

/** Records that stand in any state of their lifecycle, and what deciders say to them. */
public final class Standing {
    /** Who requested every record. */
    public static final PersonId REQUESTER = new PersonId("rut");
    /** Somebody of the desk. */
    public static final Actor OPERATOR = Actor.operator("erik");
    /** Somebody who answers for the process. */
    public static final Actor COORDINATOR = Actor.of(new PersonId("karin"), Role.COORDINATOR);
    /** Somebody who decides on approvals. */
    public static final Actor APPROVER = Actor.of(new PersonId("per"), Role.APPROVER);
    /** Somebody who asks for help. */
    public static final Actor CALLER = Actor.caller("anna");
    /** Everybody who is not the requester. */
    public static final List<Actor> EVERYBODY = List.of(OPERATOR, COORDINATOR, APPROVER, CALLER);

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final TenantId TENANT = new TenantId("acme");

    private Standing() {}

    public static <I extends Enum<I>> Work in(RecordKind kind, Lifecycle<I> lifecycle, String state) {
        Phase phase = lifecycle.state(state).map(State::phase).orElseThrow();
        Optional<Hold> hold =
                phase == Phase.WAITING ? Optional.of(new Hold(Optional.empty(), Optional.empty())) : Optional.empty();
        WorkEvent.Opened opened = new WorkEvent.Opened(
                kind + "-1",
                new People(REQUESTER, REQUESTER),
                Text.of(1, "a title", "salt"),
                Optional.empty(),
                NOW,
                new Status(lifecycle.version(), state, phase, NOW, hold),
                "hash");
        return WorkFold.open(new Recorded(envelope(new RecordRef(kind, "1"), 1), opened));
    }

    public static Work with(Work work, String field, String value) {
        return after(
                work,
                List.of(new WorkEvent.FieldChanged(
                        field, List.of(), List.of(FactValue.Text.of(value)), new FieldSource.Person())));
    }

    public static Work after(Work work, List<Event> events) {
        Work now = work;
        for (Event event : events) {
            now = WorkFold.evolve(
                    now, new Recorded(envelope(now.ref(), now.version().value() + 1), event));
        }
        return now;
    }

    public static Outcome<Work> act(Discipline<?> discipline, Work work, Actor actor, Action action) {
        DecisionContext context = new DecisionContext(
                NOW, actor, new TextMint("seed", work.texts()), DecisionContext.Mode.LIVE, Messages.of(Locale.ENGLISH));
        return discipline.decide(work, action, context).map(events -> after(work, events));
    }

    public static String code(Outcome<Work> outcome) {
        return outcome instanceof Outcome.Rejected<Work> rejected ? rejected.code() : "accepted";
    }

    /** Everything any guard could ask for. */
    public static MoveInput everything(String code) {
        return MoveInput.builder()
                .reason("because")
                .code(code)
                .note("what was done")
                .build();
    }

    public static <I extends Enum<I>> Move<I> move(I intent, MoveInput input) {
        return new Move<>(intent, Optional.empty(), input);
    }

    private static Envelope envelope(RecordRef ref, long seq) {
        return new Envelope(TENANT, ref, seq, NOW, NOW, Attribution.of(OPERATOR));
    }
}
