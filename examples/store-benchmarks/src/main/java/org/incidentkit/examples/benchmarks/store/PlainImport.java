package org.incidentkit.examples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.store.RecordChange;

/** Inserts by hand, in batches of two hundred incidents, each committed at once; it is given what a desk has decided. */
final class PlainImport implements Worker {
    private static final int BATCH = 200;

    private final DataSource source;
    private final PlainSql sql;
    private final String insertJournal;
    private final List<Rows> all;
    private int next;

    PlainImport(DataSource source, String prefix, List<RecordChange> changes) {
        this.source = source;
        this.sql = new PlainSql(prefix);
        this.insertJournal = PlainLines.insert(prefix);
        this.all = changes.stream().map(Rows::of).toList();
    }

    @Override
    public String title() {
        return "JDBC, rewritten batches";
    }

    @Override
    public int work(int limit) throws SQLException {
        int end = Math.min(all.size(), next + limit);
        int done = end - next;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            while (next < end) {
                int to = Math.min(end, next + BATCH);
                write(connection, all.subList(next, to));
                connection.commit();
                next = to;
            }
            connection.setAutoCommit(true);
        }
        return done;
    }

    private void write(Connection connection, List<Rows> some) throws SQLException {
        try (PreparedStatement record = connection.prepareStatement(sql.insertRecord);
                PreparedStatement journal = connection.prepareStatement(insertJournal);
                PreparedStatement text = connection.prepareStatement(sql.insertText);
                PreparedStatement due = connection.prepareStatement(sql.insertDue)) {
            for (Rows rows : some) {
                rows.bindNew(record);
                record.addBatch();
                for (JournalLine line : rows.lines()) {
                    PlainLines.bind(journal, line);
                    journal.addBatch();
                    for (Text words : line.texts()) {
                        rows.bindText(text, words);
                        text.addBatch();
                    }
                }
                if (rows.change().dueAt().isPresent()) {
                    rows.bindDue(due);
                    due.addBatch();
                }
            }
            for (PreparedStatement batch : List.of(record, journal, text, due)) {
                batch.executeBatch();
            }
        }
    }
}
