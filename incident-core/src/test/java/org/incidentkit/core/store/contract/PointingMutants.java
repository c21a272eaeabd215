package org.incidentkit.core.store.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.Records.IncomingLink;
import org.incidentkit.core.store.contract.Through.ToDueWork;
import org.incidentkit.core.store.contract.Through.ToRecords;

/** Stores that find links to several records, or armed records, wrongly. */
final class PointingMutants {
    private PointingMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(
                asking(
                        "finds links of what is over",
                        query -> new LinkQuery(query.sources(), query.type(), query.targets(), false, query.limit()),
                        "links to several: links of what is done or over are left out where open work is meant"),
                asking(
                        "finds links whatever they say",
                        query -> new LinkQuery(
                                query.sources(), Optional.empty(), query.targets(), query.open(), query.limit()),
                        "links to several: links that say something else are not among them"),
                asking(
                        "finds links to the first record alone",
                        query -> new LinkQuery(
                                query.sources(),
                                query.type(),
                                query.targets().subList(0, 1),
                                query.open(),
                                query.limit()),
                        "links to several: links of the work that changed last come first, whichever record they point to"),
                answering(
                        "finds links in the order of their sources",
                        links -> links.stream()
                                .sorted((one, other) -> one.source().compareTo(other.source()))
                                .toList(),
                        "links to several: links of the work that changed last come first, whichever record they point to"),
                answering(
                        "finds the links of a record backwards",
                        links -> {
                            List<IncomingLink> reversed = new ArrayList<>(links);
                            Collections.reverse(reversed);
                            return reversed;
                        },
                        "links to several: links of one record come in their order"),
                found(
                        "finds links of others before it looks who reads",
                        (records, tenant, query, reader) -> records.real.links(tenant, query, Visibility.all()),
                        "links to several: links of sources a reader may not see are not among them"),
                found(
                        "finds more links than it may",
                        (records, tenant, query, reader) ->
                                records.real.links(tenant, query.limit(LinkQuery.MOST), reader),
                        "links to several: an answer holds as many links as it may"),
                armed("says of all that are asked for when they are armed", (due, tenant, records) -> {
                    Map<RecordRef, Instant> all = new HashMap<>(due.real.armed(tenant, records));
                    records.forEach(ref -> all.putIfAbsent(ref, Samples.NOON));
                    return all;
                }),
                armed("mistakes one record for another of the same id", (due, tenant, records) -> {
                    Map<RecordRef, Instant> mistaken = new HashMap<>();
                    due.real
                            .armed(tenant, records)
                            .forEach((ref, at) -> records.stream()
                                    .filter(other -> other.id().equals(ref.id()))
                                    .forEach(other -> mistaken.put(other, at)));
                    return mistaken;
                }));
    }

    private interface Found {
        List<IncomingLink> links(ToRecords records, TenantId tenant, LinkQuery query, Visibility reader);
    }

    private interface Armed {
        Map<RecordRef, Instant> armed(ToDueWork due, TenantId tenant, List<RecordRef> records);
    }

    private static Mutant asking(String fault, UnaryOperator<LinkQuery> query, String toldBy) {
        return found(
                fault,
                (records, tenant, asked, reader) -> records.real.links(tenant, query.apply(asked), reader),
                toldBy);
    }

    private static Mutant answering(String fault, UnaryOperator<List<IncomingLink>> answer, String toldBy) {
        return found(
                fault,
                (records, tenant, asked, reader) -> answer.apply(records.real.links(tenant, asked, reader)),
                toldBy);
    }

    private static Mutant found(String fault, Found found, String toldBy) {
        return new Mutant(
                fault,
                ports -> ports.with(new ToRecords(ports.records()) {
                    @Override
                    public List<IncomingLink> links(TenantId tenant, LinkQuery query, Visibility reader) {
                        return found.links(this, tenant, query, reader);
                    }
                }),
                toldBy);
    }

    private static Mutant armed(String fault, Armed armed) {
        return new Mutant(
                fault,
                ports -> ports.with(new ToDueWork(ports.due()) {
                    @Override
                    public Map<RecordRef, Instant> armed(TenantId tenant, List<RecordRef> records) {
                        return armed.armed(this, tenant, records);
                    }
                }),
                "due work: records are armed for their own instants, held or free");
    }
}
