package org.incidentkit.core.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.FieldTests;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.Milestones;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Sourced;
import org.incidentkit.core.record.Status;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.Agreement;
import org.incidentkit.core.sla.CalendarRef;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockStage;
import org.incidentkit.core.sla.Plan;
import org.incidentkit.core.sla.Progress;
import org.incidentkit.core.sla.SlaKind;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Store;

/** Records over few values, so that they tie and meet filters often; conditions and readers over the same values. */
final class QueueSamples {
    static final TenantId TENANT = new TenantId("acme");
    static final RecordRef ITEM = new RecordRef(RecordKind.CI, "vpn-1");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final JournalCodec CODEC = new JournalCodec(EventTypes.shipped());

    private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.of(
            "kind", List.of("INCIDENT", "QUESTION"),
            "impact", List.of("HIGH", "LOW"),
            "priority", List.of("CRITICAL", "HIGH", "MODERATE", "PLANNING"),
            "group", List.of("network", "Network", "mail"),
            "assignee", List.of("erik", "sara"),
            "service", List.of("vpn", "VPN", "Åre"),
            "tags", List.of("vip", "VIP", "remote", "åre")));

    private final Random random;

    QueueSamples(Random random) {
        this.random = random;
    }

    /** A desk full of work, some of it rewritten since. */
    Map<RecordRef, Work> fill(Store store) {
        commit(
                store,
                new RecordChange(
                        Version.NONE,
                        new ItemRecord(new Version(1), item(), List.of()),
                        List.of(CODEC.seal(
                                new Recorded(envelope(ITEM, 1), new ItemEvent.ItemDescribed(item())), Seal.FIRST)),
                        Optional.empty()));
        Map<RecordRef, Work> all = new LinkedHashMap<>();
        int many = random.nextInt(40);
        for (int i = 0; i < many; i++) {
            RecordKind kind = RecordKind.values()[random.nextInt(3)];
            write(store, all, new RecordRef(kind, "r" + random.nextInt(25)));
        }
        return all;
    }

    private void write(Store store, Map<RecordRef, Work> all, RecordRef ref) {
        Version before = Optional.ofNullable(all.get(ref)).map(Work::version).orElse(Version.NONE);
        Work work = work(ref, new Version(before.value() + 1));
        Recorded recorded =
                new Recorded(envelope(ref, work.version().value()), new WorkEvent.TitleChanged(work.title()));
        String prevHash = store.journals().lastHash(TENANT, ref);
        commit(store, new RecordChange(before, work, List.of(CODEC.seal(recorded, prevHash)), Optional.empty()));
        all.put(ref, work);
    }

    private static void commit(Store store, RecordChange change) {
        store.commits().commit(TENANT, Changes.builder().addRecords(change).build());
    }

    private static ConfigurationItem item() {
        return ConfigurationItem.builder()
                .id(new CiId(ITEM.id()))
                .name("VPN")
                .type("server")
                .build();
    }

    private static Envelope envelope(RecordRef ref, long seq) {
        return new Envelope(
                TENANT, ref, seq, START, START, new Attribution(new PersonId("x"), Optional.empty(), Optional.empty()));
    }

    private Work work(RecordRef ref, Version version) {
        Phase phase = pick(List.of(Phase.INITIAL, Phase.ACTIVE, Phase.WAITING, Phase.DONE, Phase.TERMINAL));
        return Work.builder()
                .tenant(TENANT)
                .ref(ref)
                .version(version)
                .number(ref.kind() + "-" + ref.id())
                .people(new People(person(), person()))
                .title(Text.of((int) version.value(), "Title of " + ref.id(), "salt"))
                .status(new Status("v1", pick(List.of("NEW", "Waiting", "Done")), phase, START, Optional.empty()))
                .milestones(Milestones.builder()
                        .openedAt(instant())
                        .updatedAt(instant())
                        .build())
                .putAllFields(fields())
                .addAllLinks(random.nextBoolean() ? List.of(new Link(LinkType.AFFECTS, ITEM)) : List.of())
                .addAllClocks(clocks())
                .texts((int) version.value())
                .build();
    }

    private Map<String, Sourced> fields() {
        Map<String, Sourced> fields = new TreeMap<>();
        VALUES.forEach((name, values) -> {
            List<FactValue> some = new ArrayList<>();
            int many = random.nextInt(name.equals("tags") ? 4 : 2);
            for (int i = 0; i < many; i++) {
                some.add(FactValue.Text.of(pick(values)));
            }
            put(fields, name, some);
        });
        put(fields, "category", random.nextBoolean() ? List.of(path()) : List.of());
        put(fields, "users", random.nextBoolean() ? List.of(new FactValue.Whole(random.nextInt(4))) : List.of());
        return fields;
    }

    private static void put(Map<String, Sourced> fields, String name, List<FactValue> values) {
        if (!values.isEmpty()) {
            fields.put(name, new Sourced(values, new FieldSource.Person()));
        }
    }

    private List<Clock> clocks() {
        List<Clock> clocks = new ArrayList<>();
        int many = random.nextInt(3);
        for (int i = 1; i <= many; i++) {
            Optional<Instant> due = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(instant());
            clocks.add(new Clock(
                    i,
                    new Agreement(
                            "d",
                            "v",
                            SlaKind.SLA,
                            SlaTarget.RESOLUTION,
                            1,
                            Optional.empty(),
                            new CalendarRef("c", "v", "UTC"),
                            Map.of()),
                    new Progress(
                            pick(List.of(ClockStage.values())), false, START, START, Optional.empty(), Duration.ZERO),
                    new Plan(Optional.empty(), due, due, List.of()),
                    due,
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }
        return clocks;
    }

    Visibility reader() {
        return pick(List.of(
                Visibility.all(),
                Visibility.all(),
                new Visibility.Groups(Set.of(new GroupId("network"), new GroupId("mail")), true),
                new Visibility.Groups(Set.of(), true),
                new Visibility.Own(person())));
    }

    /** A condition of the closed subset. */
    Condition condition(int depth) {
        if (depth == 0) {
            return test();
        }
        return switch (random.nextInt(4)) {
            case 0 -> new All(List.of(condition(depth - 1), condition(depth - 1)));
            case 1 -> new Any(List.of(condition(depth - 1), condition(depth - 1)));
            case 2 -> new Not(condition(depth - 1));
            default -> test();
        };
    }

    private Condition test() {
        String name = pick(List.copyOf(VALUES.keySet()));
        FieldTests users = Conditions.field("users");
        return switch (random.nextInt(9)) {
            case 0 -> Conditions.field(name).in(List.of(text(name), text(name)));
            case 1 -> Conditions.field(name).in(List.of());
            case 2 ->
                Conditions.field(pick(List.of(name, "dueAt", "users", "category")))
                        .exists();
            case 3 -> Conditions.field("category").under(pick(List.of("network", "network/vpn")));
            case 4 ->
                Conditions.field(pick(List.of("dueAt", "openedAt", "updatedAt")))
                        .before(instant());
            case 5 -> users.between(random.nextInt(3), 2);
            case 6 -> Conditions.field("caller").is(person().value());
            case 7 -> Conditions.field("state").is(pick(List.of("new", "WAITING", "gone")));
            default -> Conditions.field("record").is(pick(List.of("INCIDENT", "CHANGE")));
        };
    }

    private FactValue text(String name) {
        return FactValue.Text.of(pick(VALUES.get(name)));
    }

    private FactValue path() {
        return FactValue.Path.of(pick(List.of("network", "Network/VPN", "network/vpn/client", "networking", "mail")));
    }

    private PersonId person() {
        return new PersonId(pick(List.of("anna", "bo", "Anna")));
    }

    private Instant instant() {
        return START.plus(Duration.ofHours(random.nextInt(4)));
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
