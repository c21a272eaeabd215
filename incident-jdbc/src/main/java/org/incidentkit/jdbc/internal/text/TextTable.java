package org.incidentkit.jdbc.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The words of records, by their numbers. */
public final class TextTable {
    private static final int AT_ONCE = 100;

    private final TextSql sql;

    /** Names the table. */
    public TextTable(Tables tables, SqlDialect dialect) {
        this.sql = new TextSql(tables, dialect);
    }

    /** Writes the words of journal lines. A number that was written before keeps what it has, and stays erased. */
    public void write(Session session, TenantId tenant, List<RecordChange> changes) {
        session.each(sql.insertNew, words(changes), (parameters, placed) -> {
            TextRows.bind(parameters, tenant, placed.ref(), placed.text());
            if (sql.isKeyAskedFor) {
                parameters.tenant(tenant).ref(placed.ref()).whole(placed.text().number());
            }
        });
    }

    /** {@return the insert of the words of journal lines; empty when they have none} */
    public Optional<Clause> clause(TenantId tenant, List<RecordChange> changes) {
        List<Placed> words = words(changes);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Clause.of(
                        sql.insertNew,
                        words,
                        (parameters, placed) -> TextRows.bind(parameters, tenant, placed.ref(), placed.text())));
    }

    private static List<Placed> words(List<RecordChange> changes) {
        List<Placed> words = new ArrayList<>();
        for (RecordChange change : changes) {
            change.lines().stream()
                    .flatMap(line -> line.texts().stream())
                    .filter(text -> text.content().isPresent())
                    .forEach(text -> words.add(new Placed(change.after().ref(), text)));
        }
        return words;
    }

    /** {@return the texts of a record by number, erased ones without their words} */
    public Map<Integer, Text> of(Session session, TenantId tenant, RecordRef ref) {
        Map<Integer, Text> texts = new HashMap<>();
        session.list(sql.ofRecord, parameters -> parameters.tenant(tenant).ref(ref), TextRows::read)
                .forEach(row -> texts.put(row.text().number(), row.text()));
        return texts;
    }

    /** {@return the texts of some records, by id and number} */
    public Map<String, Map<Integer, Text>> of(Session session, TenantId tenant, RecordKind kind, List<String> ids) {
        Map<String, Map<Integer, Text>> texts = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            session.list(
                            sql.ofRecords(some.size()),
                            parameters -> {
                                parameters.tenant(tenant).text(kind.name());
                                for (String id : some) {
                                    parameters.text(id);
                                }
                            },
                            TextRows::read)
                    .forEach(row -> texts.computeIfAbsent(row.id(), id -> new HashMap<>())
                            .put(row.text().number(), row.text()));
        }
        return texts;
    }

    /** {@return whether there were words to erase} */
    public boolean erase(Session session, TenantId tenant, RecordRef ref, int number) {
        return session.update(
                        sql.erase,
                        parameters -> parameters.tenant(tenant).ref(ref).whole(number))
                == 1;
    }

    /**
     * A text of a record.
     *
     * @param ref the record
     * @param text the text
     */
    private record Placed(RecordRef ref, Text text) {}
}
