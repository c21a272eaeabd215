package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.incidentkit.core.common.StorageException;
import org.junit.jupiter.api.Test;

/** A server that is older than our statements is refused when the store is opened, not at the first that fails. */
class ServerVersionTest {
    private static final Product PRODUCT = Product.tested();
    private static final String LAST_TOO_OLD = PRODUCT.choose("2.1", "13.22", "10.5");
    private static final String OLDEST = PRODUCT.choose("2.2", "14.0", "10.6");

    private final Database database = Database.fresh();

    @Test
    void a_server_that_is_too_old_does_not_open_and_says_what_is_required() {
        assertThatThrownBy(() -> JdbcStore.open(calling(LAST_TOO_OLD), SchemaMode.MIGRATE))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("the database is " + PRODUCT + " " + LAST_TOO_OLD)
                .hasMessageContaining("required is " + OLDEST + " or later");
        assertThat(database.open()).as("connections not given back").isZero();
    }

    @Test
    void the_oldest_that_is_supported_opens() {
        assertThatCode(() -> JdbcStore.open(calling(OLDEST), SchemaMode.MIGRATE))
                .doesNotThrowAnyException();
    }

    @Test
    void a_dialect_that_is_named_is_taken_at_the_hosts_word() {
        assertThatCode(() -> JdbcStore.builder(calling(LAST_TOO_OLD))
                        .dialect(PRODUCT.dialect())
                        .mode(SchemaMode.MIGRATE)
                        .open())
                .doesNotThrowAnyException();
    }

    @Test
    void the_server_of_this_run_says_which_it_is() throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            System.out.println(">> " + server.getDatabaseProductName() + " " + server.getDatabaseProductVersion());
            assertThat(server.getDatabaseMajorVersion()).isPositive();
        }
    }

    /** The database, calling itself by another version. */
    private ForwardingSource calling(String version) {
        String[] parts = version.split("\\.", 0);
        return new ForwardingSource() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = database.getConnection();
                DatabaseMetaData told = forwarding(
                        DatabaseMetaData.class,
                        real.getMetaData(),
                        (proxy, method, arguments) -> switch (method.getName()) {
                            case "getDatabaseMajorVersion" -> Integer.valueOf(parts[0]);
                            case "getDatabaseMinorVersion" -> Integer.valueOf(parts[1]);
                            default -> null;
                        });
                return forwarding(
                        Connection.class,
                        real,
                        (proxy, method, arguments) -> method.getName().equals("getMetaData") ? told : null);
            }
        };
    }

    /** Answers what the handler answers, and leaves the rest to the target. */
    private static <T> T forwarding(Class<T> type, T target, InvocationHandler some) {
        return type.cast(Proxy.newProxyInstance(
                ServerVersionTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = some.invoke(proxy, method, arguments);
                    return answer == null ? called(method, target, arguments) : answer;
                }));
    }

    private static Object called(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
