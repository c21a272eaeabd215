package org.incidentkit.examples.benchmarks.store;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.store.RecordChange;

/** Hibernate with batches of statements, given what the desk has decided: it pays for mapping and database only. */
final class OrmPeer implements Peer, AutoCloseable {
    private final SessionFactory sessions;
    private final List<Rows> logs;
    private final List<Rows> notes;

    OrmPeer(DataSource source, List<RecordChange> logs, List<RecordChange> notes) {
        Configuration configuration = new Configuration();
        List.of(OrmRecord.class, OrmLine.class, OrmText.class, OrmDue.class, OrmPointer.class)
                .forEach(configuration::addAnnotatedClass);
        configuration
                .getProperties()
                .putAll(Map.of(
                        "jakarta.persistence.nonJtaDataSource", source,
                        "hibernate.hbm2ddl.auto", "create",
                        "jakarta.persistence.validation.mode", "none",
                        "hibernate.jdbc.batch_size", "50",
                        "hibernate.order_inserts", "true",
                        "hibernate.order_updates", "true"));
        this.sessions = configuration.buildSessionFactory();
        this.logs = logs.stream().map(Rows::of).toList();
        this.notes = notes.stream().map(Rows::of).toList();
    }

    @Override
    public String title() {
        return "Hibernate, batched";
    }

    @Override
    public void log(int n) {
        Rows rows = logs.get(n);
        sessions.inTransaction(session -> {
            OrmRecord made = new OrmRecord();
            made.take(rows);
            session.persist(made);
            beside(session, rows);
            session.persist(OrmDue.of(rows));
        });
    }

    @Override
    public void work(int n) {
        Rows rows = notes.get(n);
        String id = rows.work().ref().id();
        sessions.inTransaction(session -> {
            session.createSelectionQuery("from OrmText t where t.record = :id", OrmText.class)
                    .setParameter("id", id)
                    .getResultList();
            session.find(OrmRecord.class, id).take(rows);
            session.find(OrmDue.class, id).due = rows.change().dueAt().orElseThrow();
            beside(session, rows);
        });
    }

    private static void beside(Session session, Rows rows) {
        for (JournalLine line : rows.lines()) {
            OrmLine made = OrmLine.of(line);
            session.persist(made);
            session.persist(OrmPointer.to(made));
            for (Text text : line.texts()) {
                session.persist(OrmText.of(rows.work().ref().id(), text));
            }
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
