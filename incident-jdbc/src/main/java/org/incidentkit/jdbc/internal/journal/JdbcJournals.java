package org.incidentkit.jdbc.internal.journal;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Journals;
import org.incidentkit.jdbc.internal.record.JdbcRecords;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Transactions;
import org.incidentkit.jdbc.internal.text.TextTable;

/** Reads journals as their readers may see them. */
public final class JdbcJournals implements Journals {
    private final Transactions transactions;
    private final JournalTable lines;
    private final TextTable texts;
    private final JdbcRecords records;
    private final JournalCodec codec = new JournalCodec(EventTypes.shipped());

    /** Reads lines and words, of the records that are seen. */
    public JdbcJournals(Transactions transactions, JournalTable lines, TextTable texts, JdbcRecords records) {
        this.transactions = transactions;
        this.lines = lines;
        this.texts = texts;
        this.records = records;
    }

    @Override
    public List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility visibility) {
        return transactions.read(
                session -> records.find(session, tenant, ref, visibility).isEmpty()
                        ? List.of()
                        : seen(session, tenant, ref, visibility));
    }

    private List<JournalLine> seen(Session session, TenantId tenant, RecordRef ref, Visibility visibility) {
        List<JournalRows> rows = lines.of(session, tenant, ref);
        List<Text> words = List.copyOf(texts.of(session, tenant, ref).values());
        return rows.stream()
                .map(row -> codec.read(row.envelope(), row.stored(), words, row.seal()))
                .flatMap(line -> line.seenBy(visibility).stream())
                .toList();
    }

    @Override
    public String lastHash(TenantId tenant, RecordRef ref) {
        return transactions.read(session -> records.lastHash(session, tenant, ref));
    }

    @Override
    public boolean erase(TenantId tenant, RecordRef ref, int text) {
        return transactions.write(session -> texts.erase(session, tenant, ref, text));
    }
}
