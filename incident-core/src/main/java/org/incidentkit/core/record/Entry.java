package org.incidentkit.core.record;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.person.PersonId;

/**
 * A line in a record's correspondence or work notes.
 *
 * @param number its number within the record, from 1
 * @param at when it was written
 * @param author who wrote it
 * @param audience who may read it
 * @param text what it says
 * @param attachments files by reference
 * @param minutes working time registered with it; negative for a correction
 * @param late whether the record was terminal when it was written
 */
public record Entry(
        int number,
        Instant at,
        PersonId author,
        EntryAudience audience,
        Text text,
        List<Attachment> attachments,
        int minutes,
        boolean late) {
    /** Takes a copy. */
    public Entry {
        attachments = List.copyOf(attachments);
    }
}
