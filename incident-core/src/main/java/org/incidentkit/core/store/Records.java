package org.incidentkit.core.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;

/**
 * Records as they stand. A reader gets only what its visibility permits, without internal entries it may not see; items
 * and the configuration are seen by every reader.
 */
public interface Records {
    /**
     * One record.
     *
     * @param tenant whose it is
     * @param ref which one
     * @param visibility who reads
     * @return the record; empty when there is none, or the reader may not see it
     */
    Optional<Snapshot> find(TenantId tenant, RecordRef ref, Visibility visibility);

    /**
     * One record as it stands, for the one who decides on it and writes its next lines.
     *
     * @param tenant whose it is
     * @param ref which one
     * @param visibility who reads
     * @return the record and the hash of its last line, both of one moment; empty when there is none, or the reader may
     *     not see it
     */
    default Optional<Standing> standing(TenantId tenant, RecordRef ref, Visibility visibility) {
        return each(tenant, List.of(ref), visibility).stream().findFirst();
    }

    /**
     * Several records as they stand, read together.
     *
     * @param tenant whose they are
     * @param refs which ones, each once
     * @param visibility who reads
     * @return those there are and the reader may see, in the order of the references
     */
    List<Standing> each(TenantId tenant, List<RecordRef> refs, Visibility visibility);

    /**
     * One record by its human number.
     *
     * @param tenant whose it is
     * @param kind its kind
     * @param number its number
     * @param visibility who reads
     * @return the record; empty when there is none, when its kind has no numbers, or the reader may not see it
     */
    Optional<Work> byNumber(TenantId tenant, RecordKind kind, String number, Visibility visibility);

    /**
     * Which human numbers are taken, asked for many at once.
     *
     * @param tenant whose they are
     * @param kind the kind of the records
     * @param numbers the numbers, in any order
     * @return the record of each number that is taken, whoever may see it; the others are not in it
     */
    Map<String, RecordRef> numbered(TenantId tenant, RecordKind kind, Set<String> numbers);

    /**
     * A page of the records of a kind, in the order of their ids as {@link String#compareTo} has it.
     *
     * @param tenant whose they are
     * @param page which page
     * @param visibility who reads
     * @return as many records as the page holds, fewer only at the end, of those the reader may see
     */
    List<Snapshot> page(TenantId tenant, RecordPage page, Visibility visibility);

    /**
     * The links that point to a record, relations of configuration items among them.
     *
     * @param tenant whose it is
     * @param target the record pointed to
     * @param visibility who reads
     * @return each link with its source, in the order of the sources, then of the links, of those the reader may see
     */
    List<IncomingLink> linksTo(TenantId tenant, RecordRef target, Visibility visibility);

    /**
     * Links that point to any of several records, found together.
     *
     * @param tenant whose they are
     * @param query which ones, and how many at the most
     * @param visibility who reads
     * @return of links whose sources the reader may see, those of the work that changed last come first; otherwise in
     *     the order of the sources, then of the links
     */
    List<IncomingLink> links(TenantId tenant, LinkQuery query, Visibility visibility);

    /**
     * A link as seen from its target.
     *
     * @param source the record that points
     * @param link what it says
     */
    record IncomingLink(RecordRef source, Link link) {}

    /**
     * A record and where its journal ends.
     *
     * @param snapshot the record, as its reader may see it
     * @param lastHash the hash of its last line, which the next one is chained to
     */
    record Standing(Snapshot snapshot, String lastHash) {}
}
