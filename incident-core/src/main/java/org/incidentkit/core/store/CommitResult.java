package org.incidentkit.core.store;

import java.util.List;
import org.incidentkit.core.record.RecordRef;

/** What became of a commit. */
public sealed interface CommitResult {
    /** Everything was written. */
    record Committed() implements CommitResult {}

    /**
     * Nothing was written: records have moved on, are gone, or the claim was lost.
     *
     * @param refs the records, at least one
     */
    record Stale(List<RecordRef> refs) implements CommitResult {
        /** Takes a copy. */
        public Stale {
            refs = List.copyOf(refs);
        }
    }

    /**
     * Nothing was written: the command's key, or a record's number, was there already.
     *
     * @param existing what was written under that key then
     */
    record Duplicate(CommandKey existing) implements CommitResult {}
}
