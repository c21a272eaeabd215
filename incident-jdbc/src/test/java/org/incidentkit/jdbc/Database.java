package org.incidentkit.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An H2 database as a host has it: in memory or in a file, lending connections that commit by themselves or not. */
final class Database extends ForwardingSource {
    private final String url;
    private final boolean autoCommit;
    private final Wrapped.Watch watch;
    private int open;

    private Database(String url, boolean autoCommit, Wrapped.Watch watch) {
        this.url = url;
        this.autoCommit = autoCommit;
        this.watch = watch;
    }

    static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", true, call -> {});
    }

    static Database inFile(Path folder) {
        return new Database("jdbc:h2:file:" + folder.resolve("desk") + ";DB_CLOSE_DELAY=-1", true, call -> {});
    }

    /** The same database. */
    Database with(String setting) {
        return new Database(url + ";" + setting, autoCommit, watch);
    }

    /** The same database through connections that do not commit by themselves. */
    Database withoutAutoCommit() {
        return new Database(url, false, watch);
    }

    /** The same database through connections that are watched. */
    Database watchedBy(Wrapped.Watch other) {
        return new Database(url, autoCommit, other);
    }

    /** Ends the database as the end of its process would: what was committed is in the file. */
    void shutDown() {
        execute("SHUTDOWN");
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Plain SQL: every row, its columns joined by a bar. */
    List<String> query(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getObject(i)));
                }
                found.add(String.join("|", columns));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** How many connections are lent and not given back. */
    synchronized int open() {
        return open;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(autoCommit);
        synchronized (this) {
            open++;
        }
        return Wrapped.connection(connection, call -> {
            watch.before(call);
            if (call.equals("Connection.close")) {
                synchronized (this) {
                    open--;
                }
            }
        });
    }
}
