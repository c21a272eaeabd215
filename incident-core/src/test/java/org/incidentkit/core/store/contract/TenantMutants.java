package org.incidentkit.core.store.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.contract.Through.ToCommits;
import org.incidentkit.core.store.contract.Through.ToDueWork;
import org.incidentkit.core.store.contract.Through.ToJournals;
import org.incidentkit.core.store.contract.Through.ToOutbox;
import org.incidentkit.core.store.contract.Through.ToPeople;
import org.incidentkit.core.store.contract.Through.ToRecords;

/** Stores that leak a tenant, each on one port. */
final class TenantMutants {
    private TenantMutants() {}

    private static final List<Mutant> ALL = List.of(
            new Mutant("leaks a tenant's records", TenantMutants::records, alone()),
            new Mutant("leaks a tenant's journals", TenantMutants::journals, alone()),
            new Mutant(
                    "knows tenants in any case",
                    TenantMutants::anyCase,
                    "tenants: tenants differ by case, and may have the longest name"),
            new Mutant(
                    "leaks a tenant's keys",
                    ports -> ports.with(new ToCommits(ports.commits()) {
                        @Override
                        public Optional<CommandKey> done(TenantId tenant, CommandId id) {
                            return real.done(tenant, id).or(() -> real.done(Samples.ACME, id));
                        }
                    }),
                    "tenants: the same key is done once in each tenant"),
            new Mutant(
                    "draws one tenant's numbers for all",
                    ports -> ports.with((TenantId tenant, String sequence) ->
                            ports.numbers().next(Samples.ACME, sequence)),
                    "tenants: the same number is given once in each tenant"),
            new Mutant(
                    "gives back another tenant's claim",
                    ports -> ports.with(new ToDueWork(ports.due()) {
                        @Override
                        public void release(TenantId tenant, ClaimToken token) {
                            real.release(Samples.ACME, token);
                        }
                    }),
                    "claims: a claim that is not known is given back without harm"),
            new Mutant(
                    "moves one tenant's consumers for all",
                    ports -> ports.with(new ToOutbox(ports.outbox()) {
                        @Override
                        public long position(TenantId tenant, String consumer) {
                            return real.position(Samples.ACME, consumer);
                        }
                    }),
                    "tenants: the outbox and its consumers are those of one tenant"),
            new Mutant(
                    "erases another tenant's words",
                    ports -> ports.with(new ToJournals(ports.journals()) {
                        @Override
                        public boolean erase(TenantId tenant, RecordRef ref, int text) {
                            real.erase(Samples.GLOBEX, ref, text);
                            return real.erase(tenant, ref, text);
                        }
                    }),
                    "tenants: words are erased in one tenant"),
            new Mutant(
                    "knows people everywhere",
                    ports -> ports.with(new ToPeople(ports.people()) {
                        @Override
                        public Optional<Person> find(TenantId tenant, PersonId id) {
                            return real.find(tenant, id).or(() -> real.find(Samples.ACME, id));
                        }
                    }),
                    "tenants: people are known in one tenant"));

    static Stream<Mutant> all() {
        return ALL.stream();
    }

    private static String alone() {
        return "tenants: a record of one tenant is not there for another";
    }

    private static Ports records(Ports ports) {
        return ports.with(new ToRecords(ports.records()) {
            @Override
            public Optional<Snapshot> find(TenantId tenant, RecordRef ref, Visibility visibility) {
                return real.find(tenant, ref, visibility).or(() -> real.find(Samples.ACME, ref, visibility));
            }
        });
    }

    private static Ports journals(Ports ports) {
        return ports.with(new ToJournals(ports.journals()) {
            @Override
            public List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility visibility) {
                List<JournalLine> lines = real.read(tenant, ref, visibility);
                return lines.isEmpty() ? real.read(Samples.ACME, ref, visibility) : lines;
            }
        });
    }

    private static Ports anyCase(Ports ports) {
        UnaryOperator<TenantId> lower = tenant -> new TenantId(tenant.value().toLowerCase(Locale.ROOT));
        return ports.with(new ToRecords(ports.records()) {
            @Override
            public Optional<Snapshot> find(TenantId tenant, RecordRef ref, Visibility visibility) {
                return real.find(lower.apply(tenant), ref, visibility);
            }
        });
    }
}
