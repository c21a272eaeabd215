package org.incidentkit.jdbc.internal.commit;

import org.incidentkit.jdbc.internal.due.DueTable;
import org.incidentkit.jdbc.internal.journal.JournalTable;
import org.incidentkit.jdbc.internal.key.CommandKeyTable;
import org.incidentkit.jdbc.internal.link.LinkTable;
import org.incidentkit.jdbc.internal.outbox.OutboxTable;
import org.incidentkit.jdbc.internal.record.RecordWrites;
import org.incidentkit.jdbc.internal.text.TextTable;

/**
 * What a commit writes to.
 *
 * @param keys the keys of commands
 * @param records the records
 * @param journal their lines
 * @param texts their words
 * @param links what they point to
 * @param due when they are due
 * @param outbox what is to be told
 */
public record CommitTables(
        CommandKeyTable keys,
        RecordWrites records,
        JournalTable journal,
        TextTable texts,
        LinkTable links,
        DueTable due,
        OutboxTable outbox) {}
