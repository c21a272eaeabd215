package org.incidentkit.core.store.contract;

import org.incidentkit.core.store.Commits;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.Journals;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.People;
import org.incidentkit.core.store.Queues;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.Store;

/** A store put together from ports, so that one of them can be another's. */
record Ports(
        Commits commits,
        Records records,
        Journals journals,
        DueWork due,
        Numbers numbers,
        Outbox outbox,
        People people,
        Queues queues)
        implements Store {
    static Ports of(Store store) {
        return new Ports(
                store.commits(),
                store.records(),
                store.journals(),
                store.due(),
                store.numbers(),
                store.outbox(),
                store.people(),
                store.queues());
    }

    Ports with(Commits other) {
        return new Ports(other, records, journals, due, numbers, outbox, people, queues);
    }

    Ports with(Records other) {
        return new Ports(commits, other, journals, due, numbers, outbox, people, queues);
    }

    Ports with(Journals other) {
        return new Ports(commits, records, other, due, numbers, outbox, people, queues);
    }

    Ports with(DueWork other) {
        return new Ports(commits, records, journals, other, numbers, outbox, people, queues);
    }

    Ports with(Numbers other) {
        return new Ports(commits, records, journals, due, other, outbox, people, queues);
    }

    Ports with(Outbox other) {
        return new Ports(commits, records, journals, due, numbers, other, people, queues);
    }

    Ports with(People other) {
        return new Ports(commits, records, journals, due, numbers, outbox, other, queues);
    }

    Ports with(Queues other) {
        return new Ports(commits, records, journals, due, numbers, outbox, people, other);
    }
}
