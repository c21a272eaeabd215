package org.incidentkit.core.store;

import java.util.List;
import org.incidentkit.core.record.RecordRef;

/** What became of a commit. */
public sealed interface CommitResult {
    /** Everything was written. */
    record Committed() implements CommitResult {}

    /**
     * Nothing was written: records have moved on, a link's target does not exist, a new record's number is taken, the
     * claim was lost, or the configuration has moved.
     *
     * @param refs every record whose gate did not hold, at least one, each once, in their order; among them the
     *     reference of the configuration when that has moved
     */
    record Stale(List<RecordRef> refs) implements CommitResult {
        /** Takes a copy. */
        public Stale {
            refs = List.copyOf(refs);
        }
    }

    /**
     * Nothing was written: the command's key was there already. Told before any staleness: a command that was done
     * moved its record on by itself.
     *
     * @param existing what was written under that key then, whatever this command asks for
     */
    record Duplicate(CommandKey existing) implements CommitResult {}
}
