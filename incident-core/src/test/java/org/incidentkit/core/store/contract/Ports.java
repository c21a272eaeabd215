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
        Queues queues,
        Journals journals,
        DueWork due,
        Numbers numbers,
        Outbox outbox,
        People people)
        implements Store {
    static Ports of(Store store) {
        return new Ports(
                store.commits(),
                store.records(),
                store.queues(),
                store.journals(),
                store.due(),
                store.numbers(),
                store.outbox(),
                store.people());
    }

    Ports with(Commits other) {
        return new Ports(other, records, queues, journals, due, numbers, outbox, people);
    }

    Ports with(Records other) {
        return new Ports(commits, other, queues, journals, due, numbers, outbox, people);
    }

    Ports with(Journals other) {
        return new Ports(commits, records, queues, other, due, numbers, outbox, people);
    }

    Ports with(DueWork other) {
        return new Ports(commits, records, queues, journals, other, numbers, outbox, people);
    }

    Ports with(Numbers other) {
        return new Ports(commits, records, queues, journals, due, other, outbox, people);
    }

    Ports with(Outbox other) {
        return new Ports(commits, records, queues, journals, due, numbers, other, people);
    }

    Ports with(People other) {
        return new Ports(commits, records, queues, journals, due, numbers, outbox, other);
    }
}
