package org.incidentkit.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/**
 * The database server of a run: the one that {@code -Dtest.postgresql.url} or {@code -Dtest.mariadb.url} names, or else
 * one that is started for the run, on a free port. Where none starts, tests are skipped and say so; with
 * {@code -Dincidentkit.database.required=true} they fail.
 */
final class Server {
    private static final int MOST_IDLE = 24;
    private static final String RUN =
            "ik" + Long.toString(ProcessHandle.current().pid(), 36) + "_"
                    + Long.toString(System.currentTimeMillis() % 100_000_000L, 36);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private record Idle(String schema, String options, Connection connection) {}

    private final Product product;
    private final String url;
    private final Deque<Idle> idle = new ArrayDeque<>();

    private Server(Product product, String url) {
        this.product = product;
        this.url = url;
    }

    /** The one server of this run. */
    static Server ofThisRun() {
        return Started.server();
    }

    /** A new schema on it, in which connections that are lent for it begin. */
    String create() {
        String schema = RUN + "_" + COUNT.incrementAndGet();
        administer("CREATE SCHEMA " + schema);
        return schema;
    }

    void drop(String schema) {
        administer("DROP SCHEMA IF EXISTS " + schema + product.choose("", " CASCADE", ""));
    }

    private void administer(String sql) {
        try {
            Connection connection = lend("", "");
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            giveBack("", "", connection);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** A connection that stands in a schema, made with options of its driver: they take long to make, and are kept. */
    Connection lend(String schema, String options) throws SQLException {
        Optional<Idle> found = found(schema, options);
        Connection connection =
                found.isPresent() ? found.get().connection() : DriverManager.getConnection(url + options);
        if (!schema.isEmpty() && !found.map(Idle::schema).equals(Optional.of(schema))) {
            if (product == Product.MARIADB) {
                connection.setCatalog(schema);
            } else {
                connection.setSchema(schema);
            }
        }
        return connection;
    }

    private synchronized Optional<Idle> found(String schema, String options) {
        List<Idle> alike =
                idle.stream().filter(each -> each.options().equals(options)).toList();
        Optional<Idle> best = alike.stream()
                .filter(each -> each.schema().equals(schema))
                .findFirst()
                .or(() -> alike.stream().findFirst());
        best.ifPresent(idle::remove);
        return best;
    }

    void giveBack(String schema, String options, Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            close(connection);
            return;
        }
        synchronized (this) {
            idle.addLast(new Idle(schema, options, connection));
            if (idle.size() > MOST_IDLE) {
                close(idle.removeFirst().connection());
            }
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError("a connection does not close", e);
        }
    }

    /** Starts it once, or remembers why it does not start. */
    private static final class Started {
        private static final Product PRODUCT = Product.tested();
        private static Optional<Server> server = Optional.empty();
        private static Optional<String> trouble = Optional.empty();

        static synchronized Server server() {
            if (server.isEmpty() && trouble.isEmpty()) {
                try {
                    server = Optional.of(new Server(PRODUCT, url()));
                } catch (Exception | LinkageError e) {
                    trouble = Optional.of("NOT RUN: " + PRODUCT + " does not start here (" + rootOf(e)
                            + "); name one with -D" + property());
                    System.out.println(trouble.get());
                }
            }
            if (server.isPresent()) {
                return server.get();
            }
            if (Boolean.getBoolean("incidentkit.database.required")) {
                throw new AssertionError(trouble.orElseThrow());
            }
            throw new TestAbortedException(trouble.orElseThrow());
        }

        private static Throwable rootOf(Throwable e) {
            return e.getCause() == null ? e : rootOf(e.getCause());
        }

        private static String property() {
            return PRODUCT.choose("", "test.postgresql.url", "test.mariadb.url");
        }

        private static String url() throws Exception {
            String named = System.getProperty(property(), "");
            if (!named.isEmpty()) {
                return named;
            }
            return PRODUCT == Product.POSTGRESQL ? postgresql() : MariaDbServer.start();
        }

        /** Not durable, for it does not outlive the run; it ends with it. */
        private static String postgresql() throws Exception {
            return EmbeddedPostgres.builder()
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "150")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        }
    }
}
