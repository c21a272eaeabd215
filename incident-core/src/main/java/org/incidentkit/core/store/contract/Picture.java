package org.incidentkit.core.store.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.Store;

/**
 * Everything a tenant can read, to be compared with what it could read before.
 *
 * @param records each record with its journal, its last hash and what points to it
 * @param nextDueAt when something is due
 * @param outbox what is to be told
 */
record Picture(List<Part> records, Optional<Instant> nextDueAt, List<Outbox.Pointer> outbox) {
    private static final int ALL = 10_000;

    /** A record, from every side. */
    record Part(
            Snapshot record,
            List<JournalLine> journal,
            String lastHash,
            Optional<Snapshot> found,
            Optional<Work> byNumber,
            List<Records.IncomingLink> links) {}

    static Picture of(Store store, TenantId tenant) {
        List<Part> parts = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            RecordPage page = new RecordPage(kind, Optional.empty(), RecordPage.MOST);
            store.records()
                    .page(tenant, page, Visibility.all())
                    .forEach(record -> parts.add(part(store, tenant, record)));
        }
        return new Picture(parts, store.due().nextDueAt(tenant), store.outbox().after(tenant, 0, ALL));
    }

    private static Part part(Store store, TenantId tenant, Snapshot record) {
        Visibility all = Visibility.all();
        Optional<Work> byNumber = record instanceof Work work
                ? store.records().byNumber(tenant, work.ref().kind(), work.number(), all)
                : Optional.empty();
        return new Part(
                record,
                store.journals().read(tenant, record.ref(), all),
                store.journals().lastHash(tenant, record.ref()),
                store.records().find(tenant, record.ref(), all),
                byNumber,
                store.records().linksTo(tenant, record.ref(), all));
    }
}
