package org.incidentkit.core.store.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
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
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.People;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Records;

/** Ports that pass everything on to a real one; mutants change one answer. */
final class Through {
    private Through() {}

    static class ToCommits implements Commits {
        final Commits real;

        ToCommits(Commits real) {
            this.real = real;
        }

        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            return real.commit(tenant, changes);
        }

        @Override
        public Optional<CommandKey> done(TenantId tenant, CommandId id) {
            return real.done(tenant, id);
        }
    }

    static class ToRecords implements Records {
        final Records real;

        ToRecords(Records real) {
            this.real = real;
        }

        @Override
        public Optional<Snapshot> find(TenantId tenant, RecordRef ref, Visibility visibility) {
            return real.find(tenant, ref, visibility);
        }

        @Override
        public Optional<Standing> standing(TenantId tenant, RecordRef ref, Visibility visibility) {
            return real.standing(tenant, ref, visibility);
        }

        @Override
        public List<Standing> each(TenantId tenant, List<RecordRef> refs, Visibility visibility) {
            return real.each(tenant, refs, visibility);
        }

        @Override
        public Map<String, RecordRef> numbered(TenantId tenant, RecordKind kind, Set<String> numbers) {
            return real.numbered(tenant, kind, numbers);
        }

        @Override
        public Optional<Work> byNumber(TenantId tenant, RecordKind kind, String number, Visibility visibility) {
            return real.byNumber(tenant, kind, number, visibility);
        }

        @Override
        public List<Snapshot> page(TenantId tenant, RecordPage page, Visibility visibility) {
            return real.page(tenant, page, visibility);
        }

        @Override
        public List<IncomingLink> linksTo(TenantId tenant, RecordRef target, Visibility visibility) {
            return real.linksTo(tenant, target, visibility);
        }

        @Override
        public List<IncomingLink> links(TenantId tenant, LinkQuery query, Visibility visibility) {
            return real.links(tenant, query, visibility);
        }
    }

    static class ToJournals implements Journals {
        final Journals real;

        ToJournals(Journals real) {
            this.real = real;
        }

        @Override
        public List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility visibility) {
            return real.read(tenant, ref, visibility);
        }

        @Override
        public String lastHash(TenantId tenant, RecordRef ref) {
            return real.lastHash(tenant, ref);
        }

        @Override
        public boolean erase(TenantId tenant, RecordRef ref, int text) {
            return real.erase(tenant, ref, text);
        }
    }

    static class ToDueWork implements DueWork {
        final DueWork real;

        ToDueWork(DueWork real) {
            this.real = real;
        }

        @Override
        public List<TenantId> tenantsWithWork(Instant until, int limit) {
            return real.tenantsWithWork(until, limit);
        }

        @Override
        public Claim claim(TenantId tenant, Instant until, int limit, Duration lease) {
            return real.claim(tenant, until, limit, lease);
        }

        @Override
        public void release(TenantId tenant, ClaimToken token) {
            real.release(tenant, token);
        }

        @Override
        public Map<RecordRef, Instant> armed(TenantId tenant, List<RecordRef> records) {
            return real.armed(tenant, records);
        }

        @Override
        public Optional<Instant> nextDueAt(TenantId tenant) {
            return real.nextDueAt(tenant);
        }
    }

    static class ToOutbox implements Outbox {
        final Outbox real;

        ToOutbox(Outbox real) {
            this.real = real;
        }

        @Override
        public List<Pointer> after(TenantId tenant, long position, int limit) {
            return real.after(tenant, position, limit);
        }

        @Override
        public long position(TenantId tenant, String consumer) {
            return real.position(tenant, consumer);
        }

        @Override
        public void advance(TenantId tenant, String consumer, long position) {
            real.advance(tenant, consumer, position);
        }
    }

    static class ToPeople implements People {
        final People real;

        ToPeople(People real) {
            this.real = real;
        }

        @Override
        public void save(TenantId tenant, Person person) {
            real.save(tenant, person);
        }

        @Override
        public Optional<Person> find(TenantId tenant, PersonId id) {
            return real.find(tenant, id);
        }
    }
}
