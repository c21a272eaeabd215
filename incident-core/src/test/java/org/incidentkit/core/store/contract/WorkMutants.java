package org.incidentkit.core.store.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.contract.Through.ToCommits;
import org.incidentkit.core.store.contract.Through.ToDueWork;
import org.incidentkit.core.store.contract.Through.ToOutbox;
import org.incidentkit.core.store.contract.Through.ToPeople;

/** Stores whose due work, numbers, outbox or people are wrong. */
final class WorkMutants {
    private static final int FOREVER = 10_000;

    private WorkMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(CLAIMS, ORDER, NUMBERS, OUTBOX, PEOPLE).flatMap(List::stream);
    }

    private static final List<Mutant> PEOPLE = List.of(new Mutant(
            "adds what is told of a person to what was told before",
            ports -> ports.with(new ToPeople(ports.people()) {
                @Override
                public void save(TenantId tenant, Person person) {
                    Optional<String> email = person.email()
                            .or(() -> real.find(tenant, person.id()).flatMap(Person::email));
                    real.save(tenant, email.map(person::withEmail).orElse(person));
                }
            }),
            "people: what is told anew stands in place of what was told before"));

    private static final List<Mutant> CLAIMS = List.of(
            new Mutant(
                    "hands out a claim twice",
                    claiming((due, ask) -> {
                        Claim claim = ask.to(due);
                        due.release(ask.tenant(), claim.token());
                        return claim;
                    }),
                    "claims: work that is held is not handed out again"),
            new Mutant(
                    "hands out a claim twice when two ask at once",
                    ports -> ports.with(new SharedClaims(ports.due())),
                    "races of workers: work is handed out once"),
            new Mutant(
                    "gives every claim the same token",
                    claiming((due, ask) ->
                            new Claim(new ClaimToken("same"), ask.to(due).records())),
                    "claims: each claim has a token of its own"),
            new Mutant(
                    "never takes work back when its lease is over",
                    claiming((due, ask) -> due.claim(
                            ask.tenant(), ask.until(), ask.limit(), ask.lease().plusDays(FOREVER))),
                    "claims: work is free again when its lease is over, by the clock that counts"),
            new Mutant(
                    "holds every lease for at most a minute",
                    claiming((due, ask) -> due.claim(
                            ask.tenant(),
                            ask.until(),
                            ask.limit(),
                            ask.lease().compareTo(Duration.ofMinutes(1)) > 0 ? Duration.ofMinutes(1) : ask.lease())),
                    "claims: work is free again when its lease is over, by the clock that counts"),
            new Mutant(
                    "takes nothing back",
                    ports -> ports.with(new ToDueWork(ports.due()) {
                        @Override
                        public void release(TenantId tenant, ClaimToken token) {
                            // It stays with its holder.
                        }
                    }),
                    "claims: work given back is free at once, that of other claims is not"),
            new Mutant(
                    "takes back every claim when one is given back",
                    ports -> ports.with(new AllReleased(ports.due())),
                    "claims: a claim that is not known is given back without harm"));

    private static final List<Mutant> ORDER = List.of(
            new Mutant(
                    "hands out work a microsecond late",
                    claiming((due, ask) ->
                            due.claim(ask.tenant(), ask.until().minus(Microseconds.one()), ask.limit(), ask.lease())),
                    "due work: work is due at its instant, to the microsecond"),
            new Mutant(
                    "hands out work in the order of the records",
                    claiming((due, ask) -> {
                        Claim claim = ask.to(due);
                        return new Claim(
                                claim.token(), claim.records().stream().sorted().toList());
                    }),
                    "due work: work comes earliest first, then in the order of the records"),
            new Mutant(
                    "hands out more than was asked for",
                    claiming((due, ask) -> due.claim(ask.tenant(), ask.until(), ask.limit() + 1, ask.lease())),
                    "due work: a claim takes as many as it asks for, and the next one goes on"),
            new Mutant(
                    "forgets that held work is due",
                    ports -> ports.with(new Forgetful(ports.due())),
                    "due work: the next instant is the earliest, whether due, held or free"),
            new Mutant(
                    "lists tenants by name",
                    ports -> ports.with(new ToDueWork(ports.due()) {
                        @Override
                        public List<TenantId> tenantsWithWork(Instant until, int limit) {
                            return real.tenantsWithWork(until, limit).stream()
                                    .sorted()
                                    .toList();
                        }
                    }),
                    "due work: tenants with work come longest waiting first, then by id"),
            new Mutant(
                    "lists tenants whose work is held",
                    ports -> ports.with(new ToDueWork(ports.due()) {
                        @Override
                        public List<TenantId> tenantsWithWork(Instant until, int limit) {
                            return Stream.of(Samples.ACME, Samples.GLOBEX)
                                    .filter(tenant -> nextDueAt(tenant)
                                            .filter(at -> !at.isAfter(until))
                                            .isPresent())
                                    .sorted(Comparator.comparing(
                                            tenant -> nextDueAt(tenant).orElseThrow()))
                                    .limit(limit)
                                    .toList();
                        }
                    }),
                    "due work: a tenant whose work is held or not yet due is not among those with work"));

    private static final List<Mutant> NUMBERS = List.of(
            new Mutant(
                    "repeats numbers",
                    drawing(real -> (tenant, sequence) -> (real.next(tenant, sequence) + 1) / 2),
                    "numbers: a sequence begins at 1 and rises"),
            new Mutant(
                    "repeats numbers when two draw at once",
                    drawing(real -> {
                        AtomicLong last = new AtomicLong();
                        return (tenant, sequence) -> {
                            long next = last.get() + 1;
                            Mutant.dawdle();
                            last.set(next);
                            return next;
                        };
                    }),
                    "numbers: no two callers draw the same number, and each draws rising ones"),
            new Mutant(
                    "draws all numbers from one sequence",
                    drawing(real -> (tenant, sequence) -> real.next(tenant, "the one")),
                    "numbers: each sequence rises by itself"),
            new Mutant(
                    "cuts long names of sequences",
                    drawing(real -> (tenant, sequence) ->
                            real.next(tenant, sequence.substring(0, Math.min(40, sequence.length())))),
                    "numbers: a name that is blank or too long is refused"),
            new Mutant(
                    "strips names of sequences",
                    drawing(real -> (tenant, sequence) -> real.next(tenant, sequence.strip())),
                    "numbers: sequences differ by case, accent and blank"));

    private static final List<Mutant> OUTBOX = List.of(
            new Mutant(
                    "lets a consumer's position go back",
                    ports -> ports.with(new LastPosition(ports.outbox())),
                    "outbox: each consumer moves by itself, and never back"),
            new Mutant(
                    "keeps one position for all consumers",
                    ports -> ports.with(new ToOutbox(ports.outbox()) {
                        @Override
                        public long position(TenantId tenant, String consumer) {
                            return real.position(tenant, "all");
                        }

                        @Override
                        public void advance(TenantId tenant, String consumer, long position) {
                            real.advance(tenant, "all", position);
                        }
                    }),
                    "outbox: each consumer moves by itself, and never back"),
            new Mutant(
                    "tells events record by record",
                    telling(pointers -> pointers.stream()
                            .sorted(Comparator.comparing(Outbox.Pointer::record))
                            .toList()),
                    "outbox: every line has one pointer, in the order of commits and lines"),
            new Mutant(
                    "tells the newest first",
                    telling(pointers -> pointers.stream()
                            .sorted(Comparator.comparing(Outbox.Pointer::position)
                                    .reversed())
                            .toList()),
                    "outbox: positions begin after 0 and rise"),
            new Mutant(
                    "starts reading with the position itself",
                    ports -> ports.with(new ToOutbox(ports.outbox()) {
                        @Override
                        public List<Pointer> after(TenantId tenant, long position, int limit) {
                            return real.after(tenant, Math.max(0, position - 1), limit);
                        }
                    }),
                    "outbox: reading goes on after any position"),
            new Mutant(
                    "shows positions behind those that were read",
                    ports -> {
                        AtomicInteger writing = new AtomicInteger();
                        return ports.with(new Counting(ports, writing)).with(new Gaps(ports.outbox(), writing));
                    },
                    "races of workers: a consumer that goes on from the last position misses nothing"));

    record Ask(TenantId tenant, Instant until, int limit, Duration lease) {
        Claim to(DueWork due) {
            return due.claim(tenant, until, limit, lease);
        }
    }

    interface Claiming {
        Claim claim(DueWork due, Ask ask);
    }

    private static UnaryOperator<Ports> claiming(Claiming other) {
        return ports -> ports.with(new ToDueWork(ports.due()) {
            @Override
            public Claim claim(TenantId tenant, Instant until, int limit, Duration lease) {
                return other.claim(real, new Ask(tenant, until, limit, lease));
            }
        });
    }

    private static UnaryOperator<Ports> drawing(UnaryOperator<Numbers> other) {
        return ports -> ports.with(other.apply(ports.numbers()));
    }

    private static UnaryOperator<Ports> telling(UnaryOperator<List<Outbox.Pointer>> other) {
        return ports -> ports.with(new ToOutbox(ports.outbox()) {
            @Override
            public List<Pointer> after(TenantId tenant, long position, int limit) {
                return other.apply(real.after(tenant, position, limit));
            }
        });
    }

    /** Who asks while another is asking gets what the last one got. */
    private static final class SharedClaims extends ToDueWork {
        private final AtomicInteger asking = new AtomicInteger();
        private volatile Claim last = new Claim(new ClaimToken("none"), List.of());

        SharedClaims(DueWork real) {
            super(real);
        }

        @Override
        public Claim claim(TenantId tenant, Instant until, int limit, Duration lease) {
            try {
                if (asking.incrementAndGet() > 1 && !last.records().isEmpty()) {
                    return last;
                }
                last = real.claim(tenant, until, limit, lease);
                Mutant.dawdle();
                return last;
            } finally {
                asking.decrementAndGet();
            }
        }
    }

    private static final class AllReleased extends ToDueWork {
        private final Set<ClaimToken> given = new HashSet<>();

        AllReleased(DueWork real) {
            super(real);
        }

        @Override
        public Claim claim(TenantId tenant, Instant until, int limit, Duration lease) {
            Claim claim = real.claim(tenant, until, limit, lease);
            given.add(claim.token());
            return claim;
        }

        @Override
        public void release(TenantId tenant, ClaimToken token) {
            given.forEach(each -> real.release(tenant, each));
        }
    }

    private static final class Forgetful extends ToDueWork {
        private final Set<TenantId> holding = new HashSet<>();

        Forgetful(DueWork real) {
            super(real);
        }

        @Override
        public Claim claim(TenantId tenant, Instant until, int limit, Duration lease) {
            holding.add(tenant);
            return real.claim(tenant, until, limit, lease);
        }

        @Override
        public Optional<Instant> nextDueAt(TenantId tenant) {
            return real.nextDueAt(tenant).filter(at -> !holding.contains(tenant));
        }
    }

    private static final class LastPosition extends ToOutbox {
        private final Map<String, Long> positions = new HashMap<>();

        LastPosition(Outbox real) {
            super(real);
        }

        @Override
        public long position(TenantId tenant, String consumer) {
            return positions.getOrDefault(consumer, 0L);
        }

        @Override
        public void advance(TenantId tenant, String consumer, long position) {
            positions.put(consumer, position);
        }
    }

    private static final class Counting extends ToCommits {
        private final AtomicInteger writing;

        Counting(Ports ports, AtomicInteger writing) {
            super(ports.commits());
            this.writing = writing;
        }

        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            writing.incrementAndGet();
            try {
                return real.commit(tenant, changes);
            } finally {
                writing.decrementAndGet();
            }
        }
    }

    /** While somebody writes, the last pointer but one is not there yet. */
    private static final class Gaps extends ToOutbox {
        private final AtomicInteger writing;

        Gaps(Outbox real, AtomicInteger writing) {
            super(real);
            this.writing = writing;
        }

        @Override
        public List<Pointer> after(TenantId tenant, long position, int limit) {
            List<Pointer> pointers = new ArrayList<>(real.after(tenant, position, limit));
            if (writing.get() > 0 && pointers.size() > 1) {
                pointers.remove(pointers.size() - 2);
            }
            return pointers;
        }
    }
}
