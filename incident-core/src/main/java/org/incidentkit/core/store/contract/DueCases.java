package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.MORNING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;

/** What is due, and in what order. */
final class DueCases {
    private static final int MANY = 130;

    private DueCases() {}

    static List<ContractCase> all() {
        return new Suite("due work")
                .add("work is due at its instant, to the microsecond", DueCases::exactly)
                .add("a record without an instant is never due", DueCases::never)
                .add("a commit arms its record anew, earlier or later", DueCases::rearmed)
                .add("a commit without an instant takes the work away", DueCases::disarmed)
                .add("work comes earliest first, then in the order of the records", DueCases::order)
                .add("a claim takes as many as it asks for, and the next one goes on", DueCases::limit)
                .add("the next instant is the earliest, whether due, held or free", DueCases::next)
                .add("records are armed for their own instants, held or free", DueCases::armed)
                .add("tenants with work come longest waiting first, then by id", DueCases::tenants)
                .add("a tenant whose work is held or not yet due is not among those with work", DueCases::heldTenants)
                .add("a limit that is not positive, and a negative lease, are refused", DueCases::refused)
                .cases();
    }

    private static void exactly(Trial trial) {
        TenantView here = trial.here();
        here.arm(incident("1"), NOON);
        trial.same("work a microsecond before", List.of(), here.claimed(NOON.minus(Microseconds.one())));
        trial.same("work at the instant", List.of(incident("1")), here.claimed(NOON));
    }

    private static void never(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(incident("1")));
        trial.absent("the next instant", trial.store().due().nextDueAt(Samples.ACME));
        here.arm(incident("2"), NOON);
        trial.same("work", List.of(incident("2")), here.claimed(EVENING));
    }

    private static void rearmed(Trial trial) {
        TenantView here = trial.here();
        Story story = here.write(here.arm(incident("1"), NOON).notes("Later"), EVENING);
        trial.same("the next instant", Optional.of(EVENING), trial.store().due().nextDueAt(Samples.ACME));
        trial.same("work at noon", List.of(), here.claimed(NOON));
        here.write(story.notes("Earlier"), MORNING);
        trial.same("the next instant", Optional.of(MORNING), trial.store().due().nextDueAt(Samples.ACME));
        trial.same("work in the morning", List.of(incident("1")), here.claimed(MORNING));
    }

    private static void disarmed(Trial trial) {
        TenantView here = trial.here();
        here.arm(incident("2"), EVENING);
        here.write(here.arm(incident("1"), NOON).notes("Nothing more to do"));
        trial.same("the next instant", Optional.of(EVENING), trial.store().due().nextDueAt(Samples.ACME));
        trial.same("work", List.of(incident("2")), here.claimed(EVENING));
    }

    private static void armed(Trial trial) {
        TenantView here = trial.here();
        Story later = here.arm(incident("1"), NOON);
        here.arm(problem("1"), MORNING);
        here.write(here.open(incident("2")));
        trial.in(Samples.GLOBEX).arm(incident("2"), NOON);
        here.write(later.notes("Later"), EVENING);
        here.claimed(MORNING);
        List<RecordRef> asked = List.of(incident("1"), incident("2"), problem("1"), problem("2"));
        trial.same(
                "what is armed",
                Map.of(incident("1"), EVENING, problem("1"), MORNING),
                trial.store().due().armed(Samples.ACME, asked));
        trial.same("what is armed of none", Map.of(), trial.store().due().armed(Samples.ACME, List.of()));
    }

    private static void order(Trial trial) {
        TenantView here = trial.here();
        here.arm(problem("a"), NOON);
        here.arm(incident("b"), NOON);
        here.arm(incident("B"), NOON);
        here.arm(incident("c"), NOON.minus(Microseconds.one()));
        here.arm(incident("a"), EVENING);
        trial.same(
                "work",
                List.of(incident("c"), incident("B"), incident("b"), problem("a"), incident("a")),
                here.claimed(EVENING));
    }

    private static void limit(Trial trial) {
        TenantView here = trial.here();
        List<RecordRef> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            RecordRef ref = incident(Integer.toString(1_000 - i));
            here.arm(ref, NOON.plusSeconds(i));
            all.add(ref);
        }
        trial.same("the first three", all.subList(0, 3), here.claim(EVENING, 3).records());
        trial.same(
                "the next hundred",
                all.subList(3, 103),
                here.claim(EVENING, 100).records());
        trial.same("the rest", all.subList(103, MANY), here.claim(EVENING, 100).records());
        trial.same("what is left", List.of(), here.claim(EVENING, 100).records());
    }

    private static void next(Trial trial) {
        TenantView here = trial.here();
        here.arm(incident("1"), EVENING);
        here.arm(incident("2"), NOON);
        trial.same("the next instant", Optional.of(NOON), trial.store().due().nextDueAt(Samples.ACME));
        trial.same("work at noon", List.of(incident("2")), here.claimed(NOON));
        trial.same("the next instant", Optional.of(NOON), trial.store().due().nextDueAt(Samples.ACME));
    }

    private static void tenants(Trial trial) {
        List<TenantId> names =
                List.of("b", "B", "a", "d", "c").stream().map(TenantId::new).toList();
        for (TenantId tenant : names) {
            trial.in(tenant).arm(incident("1"), tenant.value().equals("d") ? MORNING : NOON);
            trial.in(tenant).arm(incident("2"), EVENING);
        }
        trial.in(new TenantId("e")).arm(incident("1"), EVENING);
        List<TenantId> expected =
                List.of("d", "B", "a", "b", "c").stream().map(TenantId::new).toList();
        trial.same("tenants with work", expected, trial.store().due().tenantsWithWork(NOON, MANY));
        trial.same("three of them", expected.subList(0, 3), trial.store().due().tenantsWithWork(NOON, 3));
        trial.same(
                "tenants with work a microsecond before",
                expected.subList(0, 1),
                trial.store().due().tenantsWithWork(NOON.minus(Microseconds.one()), MANY));
    }

    private static void heldTenants(Trial trial) {
        TenantView there = trial.in(Samples.GLOBEX);
        trial.here().arm(incident("1"), NOON);
        there.arm(incident("1"), MORNING);
        there.arm(incident("2"), NOON.plusSeconds(60));
        trial.same("work there", List.of(incident("1")), there.claimed(NOON));
        trial.same(
                "tenants with work", List.of(Samples.ACME), trial.store().due().tenantsWithWork(NOON, 1));
        trial.same(
                "tenants with work a minute later",
                List.of(Samples.ACME, Samples.GLOBEX),
                trial.store().due().tenantsWithWork(NOON.plusSeconds(60), MANY));
    }

    private static void refused(Trial trial) {
        TenantView here = trial.here();
        here.arm(incident("1"), NOON);
        trial.refuses("no limit of records", () -> here.claim(NOON, 0));
        trial.refuses("no limit of tenants", () -> trial.store().due().tenantsWithWork(NOON, 0));
        trial.refuses("a negative lease", () -> trial.store().due().claim(Samples.ACME, NOON, 1, Duration.ofNanos(-1)));
        trial.same("work", List.of(incident("1")), here.claimed(NOON));
    }
}
