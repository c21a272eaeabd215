package org.incidentkit.core.store;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;

/** What happened to records, and the words they hold. */
public interface Journals {
    /**
     * A record's journal.
     *
     * @param tenant whose it is
     * @param ref the record
     * @param visibility who reads; a reader who may not see the record gets nothing, one who may not see internal
     *     entries gets the journal without them
     * @return its lines in the order of their numbers, whatever instants they bear; none when there is no such record
     */
    List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility visibility);

    /**
     * The hash of a record's last line, which the next one is chained to.
     *
     * @param tenant whose it is
     * @param ref the record
     * @return the hash, or {@link org.incidentkit.core.journal.Seal#FIRST} when there is no line yet
     */
    String lastHash(TenantId tenant, RecordRef ref);

    /**
     * Erases words for good: content and salt go wherever they were read, number and digest stay, the record keeps its
     * version, and the journal still verifies.
     *
     * @param tenant whose they are
     * @param ref the record
     * @param text the number of the text within the record
     * @return whether there were words to erase
     */
    boolean erase(TenantId tenant, RecordRef ref, int text);
}
