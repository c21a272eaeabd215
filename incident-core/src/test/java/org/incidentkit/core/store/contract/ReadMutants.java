package org.incidentkit.core.store.contract;

import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.contract.Through.ToCommits;
import org.incidentkit.core.store.contract.Through.ToJournals;
import org.incidentkit.core.store.contract.Through.ToRecords;

/** Stores that read wrongly. */
final class ReadMutants {
    private static final JournalCodec CODEC = new JournalCodec(EventTypes.shipped());
    private static final int SHORT = 4_000;

    private ReadMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(VISIBILITY, JOURNALS, PAGES, ERASURE).flatMap(List::stream);
    }

    private static final List<Mutant> VISIBILITY = List.of(
            new Mutant(
                    "shows internal entries in records",
                    finding((records, tenant, ref, reader) -> records.find(tenant, ref, reader)
                            .flatMap(seen -> records.find(tenant, ref, Visibility.all()))),
                    "visibility: who may see all without internal entries sees all without them"),
            new Mutant(
                    "shows internal entries in journals",
                    ports -> ports.with(new ToJournals(ports.journals()) {
                        @Override
                        public List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility reader) {
                            return real.read(tenant, ref, reader).isEmpty()
                                    ? List.of()
                                    : real.read(tenant, ref, Visibility.all());
                        }
                    }),
                    "visibility: a caller sees what they called in"),
            new Mutant(
                    "shows every journal",
                    ports -> ports.with(new ToJournals(ports.journals()) {
                        @Override
                        public List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility reader) {
                            return real.read(tenant, ref, new Visibility.All(reader.internal()));
                        }
                    }),
                    "visibility: somebody else sees nothing"),
            new Mutant(
                    "shows every record by its number",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public Optional<Work> byNumber(
                                TenantId tenant, RecordKind kind, String number, Visibility reader) {
                            return real.byNumber(tenant, kind, number, Visibility.all())
                                    .map(work -> work.seenBy(reader));
                        }
                    }),
                    "visibility: other groups see nothing"),
            new Mutant(
                    "shows every record of several",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public List<Standing> each(TenantId tenant, List<RecordRef> refs, Visibility reader) {
                            return real.each(tenant, refs, Visibility.all());
                        }
                    }),
                    "records: several records are read together, in the order they are asked for"),
            new Mutant(
                    "hands a record to be decided on to everybody",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public Optional<Standing> standing(TenantId tenant, RecordRef ref, Visibility reader) {
                            return real.standing(tenant, ref, Visibility.all());
                        }
                    }),
                    "records: a record that is to be decided on comes with the hash of its last line"),
            new Mutant(
                    "begins the chain of a record to be decided on anew",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public Optional<Standing> standing(TenantId tenant, RecordRef ref, Visibility reader) {
                            return real.find(tenant, ref, reader).map(found -> new Standing(found, Seal.FIRST));
                        }
                    }),
                    "records: a record that is to be decided on comes with the hash of its last line"),
            new Mutant(
                    "forgets what several records lead on from",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public List<Standing> each(TenantId tenant, List<RecordRef> refs, Visibility reader) {
                            return real.each(tenant, refs, reader).stream()
                                    .map(found -> new Standing(found.snapshot(), Seal.FIRST))
                                    .toList();
                        }
                    }),
                    "records: several records are read together, in the order they are asked for"),
            new Mutant(
                    "looks numbers up one hundred at a time, and stops there",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public Map<String, RecordRef> numbered(TenantId tenant, RecordKind kind, Set<String> numbers) {
                            return real.numbered(
                                    tenant, kind, numbers.stream().limit(100).collect(Collectors.toSet()));
                        }
                    }),
                    "records: many numbers are looked up at once"),
            new Mutant(
                    "looks numbers up among records of any kind",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public Map<String, RecordRef> numbered(TenantId tenant, RecordKind kind, Set<String> numbers) {
                            Map<String, RecordRef> found =
                                    new HashMap<>(real.numbered(tenant, RecordKind.PROBLEM, numbers));
                            found.putAll(real.numbered(tenant, kind, numbers));
                            return found;
                        }
                    }),
                    "records: many numbers are looked up at once"),
            new Mutant(
                    "shows links of records a reader may not see",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public List<IncomingLink> linksTo(TenantId tenant, RecordRef target, Visibility reader) {
                            return real.linksTo(tenant, target, Visibility.all());
                        }
                    }),
                    "visibility: no group sees nothing"),
            new Mutant(
                    "serves what it read first",
                    ports -> {
                        Map<RecordRef, Optional<Snapshot>> first = new HashMap<>();
                        return finding((records, tenant, ref, reader) ->
                                        first.computeIfAbsent(ref, key -> records.find(tenant, ref, reader)))
                                .apply(ports);
                    },
                    "records: each step of a record is read as it was written"));

    private static final List<Mutant> JOURNALS = List.of(
            new Mutant(
                    "reorders events by their instants",
                    reading(lines -> lines.stream()
                            .sorted(Comparator.comparing(line -> line.envelope().occurredAt()))
                            .toList()),
                    "journals: lines come in the order of their numbers, whatever instants they bear"),
            new Mutant(
                    "reorders events as texts",
                    reading(lines -> lines.stream()
                            .sorted(Comparator.comparing(
                                    line -> Long.toString(line.envelope().seq())))
                            .toList()),
                    "journals: lines come in the order of their numbers, over many commits"),
            new Mutant(
                    "rounds instants of events to milliseconds",
                    reading(lines -> lines.stream().map(ReadMutants::rounded).toList()),
                    "time: instants are kept to the microsecond in records and journals"),
            new Mutant(
                    "cuts long texts",
                    texts(words -> words.substring(0, Math.min(SHORT, words.length()))),
                    "texts: the longest text is kept to the character"),
            new Mutant(
                    "composes what is decomposed",
                    texts(words -> Normalizer.normalize(words, Normalizer.Form.NFC)),
                    "texts: words are kept to the character"),
            new Mutant("strips blanks of texts", texts(String::strip), "texts: words are kept to the character"),
            new Mutant(
                    "forgets the last hash",
                    ports -> ports.with(new ToJournals(ports.journals()) {
                        @Override
                        public String lastHash(TenantId tenant, RecordRef ref) {
                            return real.read(tenant, ref, Visibility.all()).stream()
                                    .findFirst()
                                    .map(line -> line.seal().hash())
                                    .orElse(real.lastHash(tenant, ref));
                        }
                    }),
                    "journals: the last hash is that of the last line"));

    private static final List<Mutant> PAGES = List.of(
            new Mutant(
                    "filters a page after cutting it",
                    paging((records, tenant, page, reader) -> records.page(tenant, page, Visibility.all()).stream()
                            .filter(record ->
                                    records.find(tenant, record.ref(), reader).isPresent())
                            .toList()),
                    "pages: a page is filled with what its reader may see"),
            new Mutant(
                    "begins a page with the last record of the one before",
                    paging((records, tenant, page, reader) -> {
                        List<Snapshot> longer = new ArrayList<>();
                        page.afterId()
                                .flatMap(id -> records.find(tenant, new RecordRef(page.kind(), id), reader))
                                .ifPresent(longer::add);
                        longer.addAll(records.page(tenant, page, reader));
                        return longer.subList(0, Math.min(longer.size(), page.limit()));
                    }),
                    "pages: pages of any size join without gap or overlap"),
            new Mutant(
                    "orders records without regard to case",
                    paging((records, tenant, page, reader) -> records.page(tenant, page, reader).stream()
                            .sorted(Comparator.comparing(record -> record.ref().id(), String.CASE_INSENSITIVE_ORDER))
                            .toList()),
                    "pages: records come in the order of their ids, character by character"),
            new Mutant(
                    "finds a record of any kind by its number",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public Optional<Work> byNumber(
                                TenantId tenant, RecordKind kind, String number, Visibility reader) {
                            return real.byNumber(tenant, RecordKind.INCIDENT, number, reader);
                        }
                    }),
                    "records: a record that was never written is not found beside one that was"),
            new Mutant(
                    "orders links backwards",
                    ports -> ports.with(new ToRecords(ports.records()) {
                        @Override
                        public List<IncomingLink> linksTo(TenantId tenant, RecordRef target, Visibility reader) {
                            List<IncomingLink> links = new ArrayList<>(real.linksTo(tenant, target, reader));
                            Collections.reverse(links);
                            return links;
                        }
                    }),
                    "links: links are read from their target, in the order of sources and types"));

    private static final List<Mutant> ERASURE = List.of(
            new Mutant(
                    "keeps erased words",
                    ports -> ports.with(new ToJournals(ports.journals()) {
                        @Override
                        public boolean erase(TenantId tenant, RecordRef ref, int text) {
                            return true;
                        }
                    }),
                    "texts: erased words are gone from every read"),
            new Mutant(
                    "keeps erased words in records",
                    ports -> remembering(ports, false),
                    "texts: erased words are gone from every read"),
            new Mutant(
                    "brings erased words back with a later commit",
                    ports -> remembering(ports, true),
                    "texts: words erased meanwhile do not come back with a later commit"),
            new Mutant(
                    "erases the words of every record",
                    ports -> ports.with(new ToJournals(ports.journals()) {
                        @Override
                        public boolean erase(TenantId tenant, RecordRef ref, int text) {
                            for (String id : List.of("1", "2")) {
                                real.erase(tenant, new RecordRef(RecordKind.PROBLEM, id), text);
                            }
                            return real.erase(tenant, ref, text);
                        }
                    }),
                    "texts: erasing one text leaves the others, and those of other records"));

    interface Finding {
        Optional<Snapshot> find(ToRecords records, TenantId tenant, RecordRef ref, Visibility reader);
    }

    private static UnaryOperator<Ports> finding(Finding other) {
        return ports -> {
            ToRecords straight = new ToRecords(ports.records());
            return ports.with(new ToRecords(ports.records()) {
                @Override
                public Optional<Snapshot> find(TenantId tenant, RecordRef ref, Visibility reader) {
                    return other.find(straight, tenant, ref, reader);
                }
            });
        };
    }

    interface Paging {
        List<Snapshot> page(ToRecords records, TenantId tenant, RecordPage page, Visibility reader);
    }

    private static UnaryOperator<Ports> paging(Paging other) {
        return ports -> {
            ToRecords straight = new ToRecords(ports.records());
            return ports.with(new ToRecords(ports.records()) {
                @Override
                public List<Snapshot> page(TenantId tenant, RecordPage page, Visibility reader) {
                    return other.page(straight, tenant, page, reader);
                }
            });
        };
    }

    private static UnaryOperator<Ports> reading(UnaryOperator<List<JournalLine>> other) {
        return ports -> ports.with(new ToJournals(ports.journals()) {
            @Override
            public List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility reader) {
                return other.apply(real.read(tenant, ref, reader));
            }
        });
    }

    private static UnaryOperator<Ports> texts(UnaryOperator<String> other) {
        return reading(lines -> lines.stream()
                .map(line -> CODEC.withTexts(
                        line,
                        number -> line.texts().stream()
                                .filter(text -> text.number() == number)
                                .findFirst()
                                .map(text -> new Text(
                                        number, text.digest(), text.content().map(other), text.salt()))
                                .orElse(null)))
                .toList());
    }

    private static JournalLine rounded(JournalLine line) {
        Envelope envelope = line.envelope();
        Envelope rounded = new Envelope(
                envelope.tenant(),
                envelope.record(),
                envelope.seq(),
                envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                envelope.recordedAt(),
                envelope.by());
        return new JournalLine(rounded, line.event(), line.stored(), line.texts(), line.seal());
    }

    /** Serves records as they were handed in, until something is erased or only until it is forgotten by that. */
    private static Ports remembering(Ports ports, boolean forgetsOnErase) {
        Map<RecordRef, Snapshot> known = new HashMap<>();
        Ports served = finding((records, tenant, ref, reader) ->
                        known.containsKey(ref) ? Optional.of(known.get(ref)) : records.find(tenant, ref, reader))
                .apply(ports);
        return served.with(new ToCommits(ports.commits()) {
                    @Override
                    public CommitResult commit(TenantId tenant, Changes changes) {
                        for (RecordChange change : changes.records()) {
                            known.put(change.after().ref(), change.after());
                        }
                        return real.commit(tenant, changes);
                    }
                })
                .with(new ToJournals(ports.journals()) {
                    @Override
                    public boolean erase(TenantId tenant, RecordRef ref, int text) {
                        if (forgetsOnErase) {
                            known.clear();
                        }
                        return real.erase(tenant, ref, text);
                    }
                });
    }
}
