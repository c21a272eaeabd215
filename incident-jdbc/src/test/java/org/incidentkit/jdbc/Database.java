package org.incidentkit.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** A database as a host has it, lending connections that commit by themselves or not: an H2 database at an URL, or a schema on a server. */
final class Database extends ForwardingSource {
    private final Product product;
    private final String place;
    private final String options;
    private final boolean autoCommit;
    private final Wrapped.Watch watch;
    private int open;

    private Database(Product product, String place, String options, boolean autoCommit, Wrapped.Watch watch) {
        this.product = product;
        this.place = place;
        this.options = options;
        this.autoCommit = autoCommit;
        this.watch = watch;
    }

    /** An empty database of the product that is tested. */
    static Database fresh() {
        return Product.tested() == Product.H2 ? inMemory() : onServer();
    }

    static Database inMemory() {
        return h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=4000");
    }

    static Database inFile(Path folder) {
        return h2("jdbc:h2:file:" + folder.resolve("desk") + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=4000");
    }

    private static Database h2(String url) {
        return new Database(Product.H2, url, "", true, call -> {});
    }

    private static Database onServer() {
        return new Database(Product.tested(), Server.ofThisRun().create(), "", true, call -> {});
    }

    Product product() {
        return product;
    }

    /** The schema its connections begin in. */
    String home() {
        return product == Product.H2 ? "public" : place;
    }

    /** A name for a schema that no other database has. */
    String schema() {
        return product == Product.H2 ? "desk" : place + "_desk";
    }

    /** The same database through connections of which its URL says something more. */
    Database with(String option) {
        return new Database(product, place, options + product.choose(";", "&", "&") + option, autoCommit, watch);
    }

    /** The same database through connections that do not commit by themselves. */
    Database withoutAutoCommit() {
        return committing(false);
    }

    /** The same database through connections that commit by themselves or not. */
    Database committing(boolean each) {
        return new Database(product, place, options, each, watch);
    }

    /** The same database through connections that are watched. */
    Database watchedBy(Wrapped.Watch other) {
        return new Database(product, place, options, autoCommit, other);
    }

    /** Ends an H2 database as the end of its process would: what was committed is in the file. */
    void shutDown() {
        execute("SHUTDOWN");
    }

    /** Ends it for good. */
    void drop() {
        if (product == Product.H2) {
            execute("SHUTDOWN IMMEDIATELY");
            return;
        }
        Server.ofThisRun().drop(schema());
        Server.ofThisRun().drop(place);
    }

    /** Statements as an administrator would do them, each ended by a semicolon. */
    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (product == Product.MARIADB) {
                for (String each : sql.replaceAll("--.*", "").split(";\\s*(\\n|$)", 0)) {
                    statement.execute(each);
                }
            } else {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Plain SQL: every row, its columns joined by a bar. */
    List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(shown(rows, i));
                }
                found.add(String.join("|", columns));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Instants are shown in UTC, whatever type the driver gives them. */
    private String shown(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof Timestamp at) {
            return String.valueOf(
                    product == Product.MARIADB
                            ? rows.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC)
                            : at.toInstant());
        }
        return String.valueOf(value);
    }

    /** How many connections are lent and not given back. */
    synchronized int open() {
        return open;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(autoCommit);
        synchronized (this) {
            open++;
        }
        return Wrapped.connection(Wrapped.connection(connection, this::closing), watch);
    }

    private void closing(String call) {
        if (call.equals("Connection.close")) {
            synchronized (this) {
                open--;
            }
        }
    }

    private static void restore(Connection connection, Optional<Integer> isolation) throws SQLException {
        if (isolation.isPresent() && !connection.isClosed()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.setTransactionIsolation(isolation.get());
        }
    }

    /** Connections to a server take long to make: they are kept, and go back as they came. */
    private Connection connect() throws SQLException {
        if (product == Product.H2) {
            return DriverManager.getConnection(place + options);
        }
        Connection connection = Server.ofThisRun().lend(place, options);
        AtomicReference<Optional<Integer>> isolation = new AtomicReference<>(Optional.empty());
        return Wrapped.connection(connection, call -> {
            if (call.equals("Connection.setTransactionIsolation")
                    && isolation.get().isEmpty()) {
                isolation.set(Optional.of(connection.getTransactionIsolation()));
            }
            if (call.equals("Connection.close")) {
                restore(connection, isolation.get());
                Server.ofThisRun().giveBack(place, options, connection);
                throw new Wrapped.LeftOut();
            }
        });
    }
}
