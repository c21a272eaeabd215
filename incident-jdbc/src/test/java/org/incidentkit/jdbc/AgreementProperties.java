package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.QueueQuery;

/** The same commands at the same instants lead to the same records, journals, queues and due work on both stores. */
class AgreementProperties {
    static final RecordRef ITEM = new RecordRef(RecordKind.CI, "vpn-gateway");
    private static final GroupId NETWORK = new GroupId("network");
    static final List<Visibility> READERS = List.of(
            Visibility.all(),
            new Visibility.All(false),
            new Visibility.Groups(Set.of(NETWORK), true),
            new Visibility.Own(new PersonId("anna")));
    static final List<QueueQuery> QUEUES = List.of(
            QueueQuery.all(),
            QueueQuery.ofGroup(NETWORK),
            QueueQuery.ofAssignee(new PersonId("erik")),
            QueueQuery.linkedTo(ITEM),
            QueueQuery.all()
                    .where(QueryFilter.of(
                                    Conditions.not(Conditions.field("phase").is("waiting")), Set.of("phase"))
                            .orThrow()));

    private final Walk walk = new Walk(new MemoryStore());
    private final MemoryStore memory = new MemoryStore();
    private final JdbcStore stored = JdbcStore.open(Database.fresh().withoutAutoCommit(), SchemaMode.MIGRATE);
    private final AtomicInteger tenants = new AtomicInteger();

    /**
     * Something that is told to both.
     *
     * @param what which of the things
     * @param which incident
     * @param more what else is drawn
     */
    record Step(int what, int which, int more) {}

    @Property(tries = 25)
    void memory_and_the_database_agree(@ForAll("steps") List<Step> steps) {
        TenantId tenant = new TenantId("tenant-" + tenants.incrementAndGet());
        Twin one = new Twin(memory, walk.desk.using(memory).tenant(tenant));
        Twin other = new Twin(stored, walk.desk.using(stored).tenant(tenant));
        walk.now = Walk.START;
        for (Twin twin : List.of(one, other)) {
            twin.desk.items().save(item(), Walk.ERIK);
        }
        for (Step step : steps) {
            assertThat(done(step, other)).as(step.toString()).isEqualTo(done(step, one));
            walk.wait(Duration.ofMinutes(7L * step.more() + 1));
        }
        assertThat(other.everything(READERS, QUEUES, ITEM)).isEqualTo(one.everything(READERS, QUEUES, ITEM));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 40);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 17),
                        Arbitraries.integers().between(0, 3),
                        small)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(100);
    }

    static ConfigurationItem item() {
        return ConfigurationItem.builder()
                .id(new CiId(ITEM.id()))
                .name("VPN gateway")
                .type("server")
                .build();
    }

    static String done(Step step, Twin twin) {
        if (step.what() <= 2 || twin.incident(step.which()).isEmpty()) {
            var report = Walk.report("Å report ☂ " + step.more()).description("It's; -- \"down\"");
            return twin.log(
                    step.what() == 2
                            ? report.commandId(new CommandId("form", "k" + step.which()))
                                    .build()
                            : report.build(),
                    step.more() % 2 == 0 ? Walk.ERIK : Walk.ANNA);
        }
        IncidentId id = twin.incident(step.which()).orElseThrow();
        if (step.what() == 16) {
            return "erased " + twin.store.journals().erase(twin.tenant(), id.ref(), 1 + step.more() % 5);
        }
        if (step.what() == 17) {
            return "due " + twin.desk.work().runDue(1 + step.more());
        }
        Actor actor = step.more() % 5 == 0 ? Walk.ANNA : Walk.ERIK;
        return twin.execute(command(step, twin, id), actor);
    }

    /** A version there has been. */
    private static Version seen(Step step, Twin twin, IncidentId id) {
        Version now =
                twin.desk.incidents().find(id, Visibility.all()).orElseThrow().version();
        return new Version(Math.min(1 + step.more() % 9, now.value()));
    }

    private static WorkCommand<IncidentId> command(Step step, Twin twin, IncidentId id) {
        return switch (step.what()) {
            case 3 -> IncidentCommand.start(id);
            case 4 -> IncidentCommand.hold(id, HoldReason.values()[step.more() % 4], "Why?");
            case 5 -> IncidentCommand.holdUntil(id, Walk.START.plus(Duration.ofDays(step.more())), "later");
            case 6 -> IncidentCommand.reply(id, "Ответ 答え " + step.more());
            case 7 -> IncidentCommand.note(id, "internal").withId(new CommandId("note", "n" + step.more() % 3));
            case 8 -> IncidentCommand.resolve(id, "fixed", "Done");
            case 9 -> IncidentCommand.reopen(id, "Not done");
            case 10 -> IncidentCommand.close(id);
            case 11 -> IncidentCommand.cancel(id, "None");
            case 12 -> WorkCommand.of(id, edit(step)).basedOn(seen(step, twin, id));
            case 13 -> IncidentCommand.link(id, link(step, twin));
            case 14 -> WorkCommand.of(id, new WorkAction.RemoveLink(link(step, twin)));
            default -> WorkCommand.of(id, edit(step));
        };
    }

    private static WorkAction edit(Step step) {
        FieldValues values = new FieldValues();
        return switch (step.more() % 4) {
            case 0 ->
                values.group(step.more() % 8 == 0 ? NETWORK : new GroupId("desk"))
                        .edit();
            case 1 ->
                values.assignee(new PersonId(step.more() % 8 == 1 ? "erik" : "olga"))
                        .edit();
            case 2 -> values.priority(Priority.values()[step.more() % 5]).edit();
            default -> WorkAction.clear("priority");
        };
    }

    private static Link link(Step step, Twin twin) {
        return step.more() % 3 == 0
                ? new Link(LinkType.AFFECTS, ITEM)
                : new Link(
                        LinkType.RELATES_TO,
                        twin.incident(step.more()).orElseThrow().ref());
    }
}
