package org.incidentkit.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Watches what is called on connections and their statements. */
final class Wrapped {
    private Wrapped() {}

    /** Is told of each call before it is made, as {@code Connection.commit}, and may throw in its place. */
    interface Watch {
        void before(String call) throws SQLException;

        /** The statement that is prepared in place of another. */
        default String statement(String sql) {
            return sql;
        }

        /** The value that is bound in place of another. */
        default Object value(Object value) {
            return value;
        }
    }

    /** Thrown by a watch to have the call left out, as if it had been made. */
    static final class LeftOut extends SQLException {
        private static final long serialVersionUID = 1L;

        LeftOut() {
            super("left out");
        }
    }

    static Connection connection(Connection connection, Watch watch) {
        return wrap(Connection.class, connection, watch);
    }

    private static void replace(String call, Object[] arguments, Watch watch) {
        if (call.equals("prepareStatement")) {
            arguments[0] = watch.statement((String) arguments[0]);
        } else if (call.equals("setObject")) {
            arguments[1] = watch.value(arguments[1]);
        }
    }

    private static <T> T wrap(Class<T> type, T target, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                Wrapped.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        watch.before(type.getSimpleName() + "." + method.getName());
                    } catch (LeftOut e) {
                        return null;
                    }
                    try {
                        replace(method.getName(), arguments, watch);
                        Object result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement statement) {
                            return wrap(PreparedStatement.class, statement, watch);
                        }
                        return result instanceof Statement statement ? wrap(Statement.class, statement, watch) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
