package org.incidentkit.core.store.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Commits;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.Journals;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.People;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.Queues;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.Store;

/** A store that says yes to everything and keeps nothing. */
final class IdleStore implements Store, Commits, Records, Journals, DueWork, Numbers, Outbox, People, Queues {
    @Override
    public Commits commits() {
        return this;
    }

    @Override
    public Records records() {
        return this;
    }

    @Override
    public Journals journals() {
        return this;
    }

    @Override
    public DueWork due() {
        return this;
    }

    @Override
    public Numbers numbers() {
        return this;
    }

    @Override
    public Outbox outbox() {
        return this;
    }

    @Override
    public People people() {
        return this;
    }

    @Override
    public Queues queues() {
        return this;
    }

    @Override
    public List<QueueRow> page(TenantId tenant, QueueQuery query, Visibility visibility) {
        return List.of();
    }

    @Override
    public CommitResult commit(TenantId tenant, Changes changes) {
        return new CommitResult.Committed();
    }

    @Override
    public Optional<CommandKey> done(TenantId tenant, CommandId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Snapshot> find(TenantId tenant, RecordRef ref, Visibility visibility) {
        return Optional.empty();
    }

    @Override
    public Optional<Standing> standing(TenantId tenant, RecordRef ref, Visibility visibility) {
        return Optional.empty();
    }

    @Override
    public List<Standing> each(TenantId tenant, List<RecordRef> refs, Visibility visibility) {
        return List.of();
    }

    @Override
    public Map<String, RecordRef> numbered(TenantId tenant, RecordKind kind, Set<String> numbers) {
        return Map.of();
    }

    @Override
    public Optional<Work> byNumber(TenantId tenant, RecordKind kind, String number, Visibility visibility) {
        return Optional.empty();
    }

    @Override
    public List<Snapshot> page(TenantId tenant, RecordPage page, Visibility visibility) {
        return List.of();
    }

    @Override
    public List<IncomingLink> linksTo(TenantId tenant, RecordRef target, Visibility visibility) {
        return List.of();
    }

    @Override
    public List<IncomingLink> links(TenantId tenant, LinkQuery query, Visibility visibility) {
        return List.of();
    }

    @Override
    public Map<RecordRef, Instant> armed(TenantId tenant, List<RecordRef> records) {
        return Map.of();
    }

    @Override
    public List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility visibility) {
        return List.of();
    }

    @Override
    public String lastHash(TenantId tenant, RecordRef ref) {
        return Seal.FIRST;
    }

    @Override
    public boolean erase(TenantId tenant, RecordRef ref, int text) {
        return false;
    }

    @Override
    public List<TenantId> tenantsWithWork(Instant until, int limit) {
        return List.of();
    }

    @Override
    public Claim claim(TenantId tenant, Instant until, int limit, Duration lease) {
        return new Claim(new ClaimToken("nothing"), List.of());
    }

    @Override
    public void release(TenantId tenant, ClaimToken token) {}

    @Override
    public Optional<Instant> nextDueAt(TenantId tenant) {
        return Optional.empty();
    }

    @Override
    public long next(TenantId tenant, String sequence) {
        return 1;
    }

    @Override
    public List<Pointer> after(TenantId tenant, long position, int limit) {
        return List.of();
    }

    @Override
    public long position(TenantId tenant, String consumer) {
        return 0;
    }

    @Override
    public void advance(TenantId tenant, String consumer, long position) {}

    @Override
    public void save(TenantId tenant, Person person) {}

    @Override
    public Optional<Person> find(TenantId tenant, PersonId id) {
        return Optional.empty();
    }
}
