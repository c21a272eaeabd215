package org.incidentkit.core.store;

import java.util.List;
import org.incidentkit.core.record.RecordRef;

/**
 * Due work that a worker holds until its lease ends.
 *
 * @param token the proof
 * @param records the records with due work, earliest first
 */
public record Claim(ClaimToken token, List<RecordRef> records) {
    /** Takes a copy. */
    public Claim {
        records = List.copyOf(records);
    }
}
