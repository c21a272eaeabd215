package org.incidentkit.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.store.Store;

/**
 * A host that does everything in transactions of its own: each call of a port is one. A host that hesitates does each
 * call, rolls back, and does it again. Transactions that met a deadlock are begun anew.
 */
final class HostedStore {
    private static final int ATTEMPTS = 20;

    private final JdbcStore store;
    private final Database database;
    private final boolean hesitant;

    private HostedStore(JdbcStore store, Database database, boolean hesitant) {
        this.store = store;
        this.database = database;
        this.hesitant = hesitant;
    }

    static Store of(JdbcStore store, Database database, boolean hesitant) {
        HostedStore host = new HostedStore(store, database, hesitant);
        return proxy(
                Store.class,
                (proxy, port, none) ->
                        proxy(port.getReturnType(), (ignored, call, arguments) -> host.call(port, call, arguments)));
    }

    private Object call(Method port, Method call, Object[] arguments) throws Throwable {
        if (hesitant) {
            patiently(port, call, arguments, false);
        }
        return patiently(port, call, arguments, true);
    }

    /** A transaction that met a deadlock is its owner's to do again. */
    private Object patiently(Method port, Method call, Object[] arguments, boolean commit) throws Throwable {
        for (int count = 1; ; count++) {
            try {
                return inTransaction(port, call, arguments, commit);
            } catch (StorageException e) {
                boolean isPassing = e.getCause() instanceof SQLException cause
                        && Product.tested().dialect().sql().isPassing(cause);
                if (count == ATTEMPTS || !isPassing) {
                    throw e;
                }
            }
        }
    }

    private Object inTransaction(Method port, Method call, Object[] arguments, boolean commit) throws Throwable {
        try (Connection connection = database.withoutAutoCommit().getConnection()) {
            try {
                Object result = call.invoke(port.invoke(store.within(connection)), arguments);
                end(connection, commit);
                return result;
            } catch (InvocationTargetException e) {
                connection.rollback();
                throw e.getCause();
            }
        }
    }

    private static void end(Connection connection, boolean commit) throws SQLException {
        if (commit) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(HostedStore.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
