package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.change.ChangeIntent;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.change.ChangeType;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.problem.ProblemId;
import org.incidentkit.core.problem.ProblemIntent;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.record.Action;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.record.WorkView;

class ReplayProperties {
    private static final JournalCodec CODEC = new JournalCodec(EventTypes.shipped());
    private static final List<Actor> ACTORS = List.of(
            Actor.operator("erik"),
            Actor.of(PersonId.of("karin"), Role.OPERATOR, Role.COORDINATOR),
            Actor.of(PersonId.of("per"), Role.APPROVER),
            Actor.caller("anna"));

    private final MemoryStore store = new MemoryStore();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final ServiceDesk desks =
            ServiceDesk.builder().store(store).clock(() -> now).build();

    @Property(tries = 40)
    void a_record_of_each_kind_is_the_fold_of_its_journal_whatever_was_done_to_it(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 25) int commands) {
        ServiceDesk desk = desks.tenant(new TenantId("t" + Math.abs(random.nextLong())));
        RecordRef incident = incident(desk);
        for (RecordRef ref : List.of(incident, problem(desk), change(desk, random))) {
            Work before = assertReplayed(desk, ref);
            for (int i = 0; i < commands; i++) {
                Outcome<? extends WorkView> done = execute(desk, ref, action(ref.kind(), incident, random), random);
                Work after = assertReplayed(desk, ref);
                boolean changed = !after.equals(before);
                assertThat(changed)
                        .isEqualTo(after.version().value() > before.version().value());
                assertThat(changed && done instanceof Outcome.Rejected).isFalse();
                before = after;
                now = now.plus(Duration.ofHours(random.nextInt(30)));
            }
        }
    }

    private Work assertReplayed(ServiceDesk desk, RecordRef ref) {
        Work stored = (Work)
                store.records().find(desk.tenant(), ref, Visibility.all()).orElseThrow();
        List<JournalLine> journal = store.journals().read(desk.tenant(), ref, Visibility.all());
        CODEC.verify(journal);
        assertThat(WorkFold.fold(journal.stream().map(JournalLine::recorded).toList()))
                .isEqualTo(stored);
        return stored;
    }

    private static RecordRef incident(ServiceDesk desk) {
        IncidentReport report = IncidentReport.builder()
                .caller(PersonId.of("anna"))
                .title("VPN is down")
                .build();
        return desk.incidents().log(report, ACTORS.get(0)).id().ref();
    }

    private static RecordRef problem(ServiceDesk desk) {
        ProblemReport report = ProblemReport.builder().title("leak").build();
        return desk.problems().log(report, ACTORS.get(0)).id().ref();
    }

    private static RecordRef change(ServiceDesk desk, Random random) {
        ChangeType type = ChangeType.values()[random.nextInt(3)];
        ChangeReport report = ChangeReport.builder().title("new").type(type).build();
        return desk.changes().log(report, ACTORS.get(0)).id().ref();
    }

    private static Outcome<? extends WorkView> execute(ServiceDesk desk, RecordRef ref, Action action, Random random) {
        Actor actor = pick(ACTORS, random);
        return switch (ref.kind()) {
            case INCIDENT -> desk.incidents().execute(WorkCommand.of(new IncidentId(ref.id()), action), actor);
            case PROBLEM -> desk.problems().execute(WorkCommand.of(new ProblemId(ref.id()), action), actor);
            default -> desk.changes().execute(WorkCommand.of(new ChangeId(ref.id()), action), actor);
        };
    }

    private static Action action(RecordKind kind, RecordRef other, Random random) {
        Link link = new Link(pick(List.of(LinkType.CAUSED_BY, LinkType.RELATES_TO), random), other);
        return switch (random.nextInt(16)) {
            case 0 -> WorkAction.note("a note");
            case 1 -> WorkAction.reply("a reply");
            case 2 -> new WorkAction.Write(pick(List.of("rootCause", "workaround", "testPlan"), random), "words");
            case 3 -> new WorkAction.AddTask("a task", Optional.empty(), random.nextInt(4) == 0);
            case 4, 5 -> new WorkAction.MoveTask(1 + random.nextInt(2), pick(List.of(TaskState.values()), random));
            case 6 -> new WorkAction.AddLink(link);
            case 7 -> new WorkAction.RemoveLink(link);
            case 8 -> edit(random);
            case 9 -> new WorkAction.Approve();
            default -> move(kind, random);
        };
    }

    private static Action edit(Random random) {
        String level = pick(List.of("HIGH", "LOW"), random);
        return new WorkAction.Edit(
                Map.of(pick(List.of("impact", "urgency"), random), List.of(FactValue.Text.of(level))),
                random.nextBoolean() ? Set.of("priority") : Set.of(),
                Optional.of("a title " + random.nextInt(3)),
                Optional.empty());
    }

    private static Action move(RecordKind kind, Random random) {
        MoveInput input = MoveInput.builder()
                .reason("because")
                .code(pick(List.of("FIX_APPLIED", "DUPLICATE", "RISK_ACCEPTED", "BACKED_OUT"), random))
                .note("what was done")
                .holdReason(pick(List.of(HoldReason.AWAITING_CALLER, HoldReason.AWAITING_PROBLEM), random))
                .build();
        return switch (kind) {
            case INCIDENT -> new Move<>(pick(List.of(IncidentIntent.values()), random), Optional.empty(), input);
            case PROBLEM -> new Move<>(pick(List.of(ProblemIntent.values()), random), Optional.empty(), input);
            default -> new Move<>(pick(List.of(ChangeIntent.values()), random), Optional.empty(), input);
        };
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
