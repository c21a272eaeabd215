package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.change.ChangeIntent;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.change.ChangeType;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.problem.ProblemId;
import org.incidentkit.core.problem.ProblemIntent;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.problem.ProblemResolution;
import org.incidentkit.core.problem.ProblemTexts;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.QueueQuery;

/** Problems and changes, told the same at the same instants, stand alike in memory and in the database, however long it goes on. */
class KindsAgreementProperties {
    private static final RecordRef NOTHING = new RecordRef(RecordKind.CI, "none");
    private static final GroupId NETWORK = new GroupId("network");
    private static final List<Visibility> READERS = List.of(
            Visibility.all(), new Visibility.Groups(Set.of(NETWORK), true), new Visibility.Own(new PersonId("erik")));
    private static final List<Actor> ACTORS = List.of(
            Walk.ERIK,
            Actor.of(PersonId.of("karin"), Role.OPERATOR, Role.COORDINATOR, Role.APPROVER),
            Actor.of(PersonId.of("per"), Role.APPROVER),
            Walk.ANNA);

    private final Walk walk = new Walk(new MemoryStore());
    private final MemoryStore memory = new MemoryStore();
    private final JdbcStore stored = JdbcStore.open(Database.fresh(), SchemaMode.MIGRATE);
    private final AtomicInteger tenants = new AtomicInteger();

    /**
     * Something that is told to both.
     *
     * @param what which of the things
     * @param which which record
     * @param more what else is drawn
     */
    record Step(int what, int which, int more) {
        Actor actor() {
            return ACTORS.get(more % 7 == 0 ? 3 : more % 3);
        }
    }

    @Property(tries = 15)
    void memory_and_the_database_agree(@ForAll("steps") List<Step> steps) {
        TenantId tenant = new TenantId("tenant-" + tenants.incrementAndGet());
        Twin one = new Twin(memory, walk.desk.using(memory).tenant(tenant));
        Twin other = new Twin(stored, walk.desk.using(stored).tenant(tenant));
        walk.now = Walk.START;
        for (Step step : steps) {
            assertThat(done(step, other)).as(step.toString()).isEqualTo(done(step, one));
            walk.wait(Duration.ofMinutes(11L * step.more() + 1));
        }
        List<QueueQuery> queues = List.of(QueueQuery.all(), QueueQuery.ofGroup(NETWORK));
        assertThat(other.everything(READERS, queues, NOTHING)).isEqualTo(one.everything(READERS, queues, NOTHING));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 40);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 2),
                        small)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(150);
    }

    static String done(Step step, Twin twin) {
        boolean change = step.which() == 0;
        RecordKind kind = change ? RecordKind.CHANGE : RecordKind.PROBLEM;
        Optional<RecordRef> known = twin.record(kind, step.more());
        if (step.what() == 0 || known.isEmpty()) {
            return change ? logChange(step, twin) : logProblem(step, twin);
        }
        if (step.what() == 1) {
            return "due " + twin.desk.work().runDue(1 + step.more());
        }
        return change
                ? twin.told(() -> twin.desk.changes().execute(change(step, twin, known.get()), step.actor()))
                : twin.told(() -> twin.desk.problems().execute(problem(step, twin, known.get()), step.actor()));
    }

    private static String logProblem(Step step, Twin twin) {
        ProblemReport report =
                ProblemReport.builder().title("Läcka " + step.more()).build();
        return twin.told(() -> twin.desk.problems().submit(report, step.actor()));
    }

    private static String logChange(Step step, Twin twin) {
        ChangeReport report = ChangeReport.builder()
                .title("Byte " + step.more())
                .type(ChangeType.values()[step.more() % 3])
                .build();
        return twin.told(() -> twin.desk.changes().submit(report, step.actor()));
    }

    private static WorkCommand<ProblemId> problem(Step step, Twin twin, RecordRef ref) {
        ProblemId id = new ProblemId(ref.id());
        int intent = step.what() - 2;
        if (intent < ProblemIntent.values().length) {
            return WorkCommand.move(id, ProblemIntent.values()[intent], input(step));
        }
        return WorkCommand.of(id, action(step, twin));
    }

    private static WorkCommand<ChangeId> change(Step step, Twin twin, RecordRef ref) {
        ChangeId id = new ChangeId(ref.id());
        int intent = step.what() - 2;
        if (intent < ChangeIntent.values().length) {
            return WorkCommand.move(id, ChangeIntent.values()[intent], input(step));
        }
        return WorkCommand.of(id, step.what() < 15 ? new WorkAction.Approve() : action(step, twin));
    }

    private static MoveInput input(Step step) {
        ProblemResolution[] codes = ProblemResolution.values();
        return MoveInput.builder()
                .code(codes[step.more() % codes.length].name())
                .note("Åtgärdat " + step.more())
                .reason("därför")
                .build();
    }

    private static WorkAction action(Step step, Twin twin) {
        return switch (step.what() % 6) {
            case 0 -> new WorkAction.Write(ProblemTexts.ROOT_CAUSE, "orsak " + step.more());
            case 1 -> WorkAction.note("anteckning " + step.more());
            case 2 -> new WorkAction.AddTask("uppgift", Optional.of(NETWORK), step.more() % 2 == 0);
            case 3 -> new WorkAction.MoveTask(1 + step.more() % 3, TaskState.values()[step.more() % 2]);
            case 4 ->
                new FieldValues()
                        .group(NETWORK)
                        .priority(Priority.values()[step.more() % 5])
                        .edit();
            default ->
                new WorkAction.AddLink(new Link(
                        LinkType.FIXED_BY,
                        twin.record(RecordKind.CHANGE, step.more()).orElse(NOTHING)));
        };
    }
}
