package org.incidentkit.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Work;

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
     * Takes a copy and checks that the lines are the record's own and lead from one version to the other.
     *
     * @throws IllegalArgumentException when they do not, when the instant is not whole microseconds, or the record's
     *     number is longer than {@value StoreBounds#LONGEST_NUMBER} characters
     */
    public RecordChange {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !expected.plus(lines.size()).equals(after.version())) {
            throw new IllegalArgumentException(after.ref() + ": " + lines.size() + " lines do not lead from version "
                    + expected + " to " + after.version());
        }
        for (int i = 0; i < lines.size(); i++) {
            Envelope envelope = lines.get(i).envelope();
            if (!envelope.record().equals(after.ref()) || envelope.seq() != expected.value() + 1 + i) {
                throw new IllegalArgumentException(
                        after.ref() + ": line " + envelope.seq() + " of " + envelope.record() + " is out of place");
            }
        }
        if (!dueAt.equals(dueAt.map(Microseconds::truncate))) {
            throw new IllegalArgumentException(after.ref() + ": due at " + dueAt.get() + ", not whole microseconds");
        }
        if (after instanceof Work work) {
            StoreBounds.number(work.ref(), work.number());
        }
    }
}
