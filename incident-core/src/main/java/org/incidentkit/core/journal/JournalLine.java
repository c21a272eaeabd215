package org.incidentkit.core.journal;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;

/**
 * One line of a record's journal: an event as it is stored, and as it is read.
 *
 * @param envelope when, to what and by whom
 * @param event what happened
 * @param stored the event as stored text
 * @param texts the texts the event refers to, erased ones without their words
 * @param seal its place in the chain of hashes
 */
public record JournalLine(Envelope envelope, Event event, StoredEvent stored, List<Text> texts, Seal seal) {
    /** Takes a copy. */
    public JournalLine {
        texts = List.copyOf(texts);
    }

    /**
     * The event with its envelope, as folds take it.
     *
     * @return both
     */
    public Recorded recorded() {
        return new Recorded(envelope, event);
    }

    /**
     * What a reader may see of it.
     *
     * @param visibility who reads, and may see the record
     * @return the line, without the words its reader may not see; empty when it is not for this reader
     */
    public Optional<JournalLine> seenBy(Visibility visibility) {
        return visibility.seen(event).map(seen -> seen.equals(event) ? this : masked(seen));
    }

    private JournalLine masked(Event seen) {
        Optional<Text> hidden = event instanceof WorkEvent.StateChanged changed ? changed.reason() : Optional.empty();
        List<Text> shown =
                texts.stream().filter(text -> !hidden.equals(Optional.of(text))).toList();
        return new JournalLine(envelope, seen, stored, shown, seal);
    }
}
