package org.incidentkit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A pool of two connections that looks at each one that comes back. */
final class Lending extends ForwardingSource implements AutoCloseable {
    private static final String IN_TRANSACTION = Product.tested()
            .choose(
                    "SELECT contains_uncommitted FROM information_schema.sessions WHERE session_id = SESSION_ID()",
                    "SELECT pg_current_xact_id_if_assigned() IS NOT NULL",
                    "SELECT @@in_transaction");

    private final List<Connection> pool = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    private final boolean autoCommit;
    private final int isolation;
    int lent;

    Lending(Database database) throws SQLException {
        int before = Connection.TRANSACTION_NONE;
        for (int i = 0; i < 2; i++) {
            Connection connection = database.getConnection();
            before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            pool.add(connection);
        }
        isolation = before;
        autoCommit = pool.get(0).getAutoCommit();
    }

    @Override
    public Connection getConnection() throws SQLException {
        lent++;
        Connection connection = pool.remove(0);
        return Wrapped.connection(connection, call -> {
            if (call.equals("Connection.close")) {
                comesBack(connection);
                throw new Wrapped.LeftOut();
            }
        });
    }

    private void comesBack(Connection connection) throws SQLException {
        if (connection.getAutoCommit() != autoCommit) {
            faults.add("auto-commit " + connection.getAutoCommit());
        }
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_SERIALIZABLE) {
            faults.add("isolation " + connection.getTransactionIsolation());
        }
        if (inTransaction(connection)) {
            faults.add("a transaction is open");
        }
        if (!autoCommit) {
            connection.rollback();
        }
        pool.add(connection);
    }

    private static boolean inTransaction(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(IN_TRANSACTION)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : pool) {
            // A server's connections are kept, for other tests.
            connection.setTransactionIsolation(isolation);
            connection.close();
        }
    }
}
