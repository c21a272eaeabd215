package org.incidentkit.jdbc;

import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.store.Commits;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.Journals;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.People;
import org.incidentkit.core.store.Queues;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.Store;
import org.incidentkit.jdbc.internal.commit.CommitTables;
import org.incidentkit.jdbc.internal.commit.JdbcCommits;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.due.DueTable;
import org.incidentkit.jdbc.internal.due.JdbcDueWork;
import org.incidentkit.jdbc.internal.journal.JdbcJournals;
import org.incidentkit.jdbc.internal.journal.JournalTable;
import org.incidentkit.jdbc.internal.key.CommandKeyTable;
import org.incidentkit.jdbc.internal.link.LinkTable;
import org.incidentkit.jdbc.internal.number.JdbcNumbers;
import org.incidentkit.jdbc.internal.outbox.JdbcOutbox;
import org.incidentkit.jdbc.internal.outbox.OutboxTable;
import org.incidentkit.jdbc.internal.person.JdbcPeople;
import org.incidentkit.jdbc.internal.record.JdbcQueues;
import org.incidentkit.jdbc.internal.record.JdbcRecords;
import org.incidentkit.jdbc.internal.record.RecordTables;
import org.incidentkit.jdbc.internal.record.RecordWrites;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.sql.Transactions;
import org.incidentkit.jdbc.internal.text.TextTable;

/** The ports of a store, all on the same transactions. */
record Ports(
        Commits commits,
        Records records,
        Queues queues,
        Journals journals,
        DueWork due,
        Numbers numbers,
        Outbox outbox,
        People people)
        implements Store {
    static Ports of(Transactions transactions, SqlDialect dialect, Tables tables, int numbersAtOnce) {
        SnapshotCodec codec = new SnapshotCodec();
        TextTable texts = new TextTable(tables, dialect);
        LinkTable links = new LinkTable(tables, dialect);
        JournalTable journal = new JournalTable(tables, dialect);
        DueTable due = new DueTable(tables, dialect);
        OutboxTable outbox = new OutboxTable(tables, dialect);
        JdbcRecords records = new JdbcRecords(transactions, new RecordTables(tables, dialect, texts, links, codec));
        CommitTables written = new CommitTables(
                new CommandKeyTable(tables, dialect),
                new RecordWrites(tables, dialect, codec),
                journal,
                texts,
                links,
                due,
                outbox);
        return new Ports(
                new JdbcCommits(transactions, written, dialect),
                records,
                new JdbcQueues(transactions, tables, dialect, codec),
                new JdbcJournals(transactions, journal, texts, records),
                new JdbcDueWork(transactions, due, dialect),
                new JdbcNumbers(transactions, tables, dialect, numbersAtOnce),
                new JdbcOutbox(transactions, outbox),
                new JdbcPeople(transactions, tables, dialect));
    }
}
