package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.BY_OPERATOR;
import static org.incidentkit.core.store.contract.Samples.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.WorkEvent;

/** Instants are kept to the microsecond, wherever and whenever they are. */
final class TimeCases {
    private static final List<Instant> FAR = instants(
            "0001-01-01T00:00:00.000001Z",
            "1582-10-10T12:00:00.5Z",
            "1899-12-31T23:59:59.999999Z",
            "1969-12-31T23:59:59.999999Z",
            "1970-01-01T00:00:00Z",
            "2038-01-19T03:14:08.000001Z",
            "9999-12-31T22:59:59.999999Z");
    private static final List<Instant> FINE = instants(
            "2026-06-18T06:00:00Z",
            "2026-06-18T06:00:00.000001Z",
            "2026-06-18T06:00:00.000999Z",
            "2026-06-18T06:00:00.001Z",
            "2026-06-18T06:00:00.123456Z",
            "2026-06-18T06:00:00.999999Z");

    /** Around the hour that is missing in Stockholm in spring, and the one that comes twice in autumn. */
    private static final List<Instant> NIGHTS = instants(
            "2026-03-29T00:30:00Z",
            "2026-03-29T00:59:59.999999Z",
            "2026-03-29T01:00:00Z",
            "2026-03-29T01:30:00Z",
            "2026-03-29T02:30:00Z",
            "2026-10-25T00:15:00Z",
            "2026-10-25T00:59:59.999999Z",
            "2026-10-25T01:00:00Z",
            "2026-10-25T01:15:00Z");

    private TimeCases() {}

    static List<ContractCase> all() {
        return new Suite("time")
                .add("instants are kept to the microsecond in records and journals", trial -> kept(trial, FINE))
                .add("instants far away are kept in records and journals", trial -> kept(trial, FAR))
                .add("instants of the nights that change the clock are kept", trial -> kept(trial, NIGHTS))
                .add("work is due to the microsecond, in order", trial -> due(trial, FINE))
                .add("work far away is due at its instant, in order", trial -> due(trial, FAR))
                .add("work of the nights that change the clock is due at its instant", trial -> due(trial, NIGHTS))
                .cases();
    }

    private static List<Instant> instants(String... texts) {
        return List.of(texts).stream().map(Instant::parse).toList();
    }

    private static RecordRef ref(List<Instant> instants, Instant at) {
        return incident(Integer.toString(100 - instants.indexOf(at)));
    }

    private static void kept(Trial trial, List<Instant> instants) {
        for (Instant at : instants) {
            RecordRef ref = ref(instants, at);
            WorkEvent.Opened now = Samples.opened("N" + ref.id(), new People(Samples.CALLER, new PersonId("x")), "Now");
            WorkEvent.Opened then = new WorkEvent.Opened(
                    now.number(), now.people(), now.title(), now.description(), at, now.status(), now.configuration());
            Story story = Story.open(Samples.ACME, ref, then).field("seen", new FactValue.Moment(at));
            WorkEvent note = new WorkEvent.FieldChanged("later", List.of(), List.of(), new FieldSource.Derived());
            story = story.then(note, at, Samples.NOON, BY_OPERATOR).then(note, Samples.NOON, at, BY_OPERATOR);
            trial.here().write(story);
            trial.here().tells(story);
        }
    }

    private static void due(Trial trial, List<Instant> instants) {
        TenantView here = trial.here();
        for (Instant at : instants) {
            here.arm(ref(instants, at), at);
        }
        for (Instant at : instants) {
            trial.same("the next instant", Optional.of(at), trial.store().due().nextDueAt(Samples.ACME));
            trial.same("work a microsecond before " + at, List.of(), here.claimed(at.minus(Microseconds.one())));
            trial.same("work at " + at, List.of(ref(instants, at)), here.claimed(at));
            Story story = here.open(ref(instants, at)).settled().notes("Done");
            here.write(story);
        }
        trial.absent("the next instant", trial.store().due().nextDueAt(Samples.ACME));
    }
}
