package org.incidentkit.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Snapshot;

/**
 * What one decision writes of one record.
 *
 * @param expected the version it was decided on; {@link Version#NONE} for a record that is new
 * @param after the record after it
 * @param lines the journal lines that lead there, in order, at least one
 * @param dueAt the next instant at which something is to be decided by itself; empty for never
 */
public record RecordChange(Version expected, Snapshot after, List<JournalLine> lines, Optional<Instant> dueAt) {
    /**
     * Takes a copy and checks that the lines lead from one version to the other.
     *
     * @throws IllegalArgumentException when they do not
     */
    public RecordChange {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !expected.plus(lines.size()).equals(after.version())) {
            throw new IllegalArgumentException(after.ref() + ": " + lines.size() + " lines do not lead from version "
                    + expected + " to " + after.version());
        }
    }
}
