package org.incidentkit.examples.hosttx;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.jdbc.JdbcStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A host with transactions of its own. The store is opened on the plain data source; inside a transaction the desk is
 * given the connection that Spring has bound to it, from the transaction-aware data source the rest of the host uses.
 */
final class Shop {
    static final String SCHEMA = "desk";
    static final String PREFIX = "shop_";

    private final JdbcStore store;
    private final ServiceDesk desk;
    private final DataSource aware;
    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;

    Shop(DataSource source) {
        store = JdbcStore.builder(source).schema(SCHEMA).prefix(PREFIX).open();
        desk = ServiceDesk.builder().store(store).build();
        aware = new TransactionAwareDataSourceProxy(source);
        sql = new JdbcTemplate(aware);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    ServiceDesk desk() {
        return desk;
    }

    int orders() {
        Integer count = sql.queryForObject("SELECT COUNT(*) FROM orders", Integer.class);
        return count == null ? 0 : count;
    }

    /** An order and the incident about it: both or neither. */
    Incident order(int id, String what, boolean isPaid) {
        return Objects.requireNonNull(transactions.execute(status -> {
            sql.update("INSERT INTO orders (id, what) VALUES (?, ?)", id, what);
            Incident incident = logged(what);
            if (!isPaid) {
                status.setRollbackOnly();
            }
            return incident;
        }));
    }

    /** The connection is the transaction's: the desk neither commits nor closes it, and closing it here only gives it back. */
    private Incident logged(String what) {
        try (Connection connection = aware.getConnection()) {
            ServiceDesk within = desk.using(store.within(connection));
            return within.incidents().log(report(what), Actor.operator("shop"));
        } catch (SQLException e) {
            throw new IllegalStateException("no connection", e);
        }
    }

    private static IncidentReport report(String what) {
        return IncidentReport.builder()
                .caller(new PersonId("anna"))
                .title("Set up: " + what)
                .build();
    }
}
