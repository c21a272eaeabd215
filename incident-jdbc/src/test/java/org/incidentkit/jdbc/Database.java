package org.incidentkit.jdbc;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** An H2 database as a host has it: in memory or in a file, lending connections that commit by themselves or not. */
final class Database implements DataSource {
    private final String url;
    private final boolean autoCommit;
    private int open;

    private Database(String url, boolean autoCommit) {
        this.url = url;
        this.autoCommit = autoCommit;
    }

    static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", true);
    }

    static Database inFile(Path folder) {
        return new Database("jdbc:h2:file:" + folder.resolve("desk") + ";DB_CLOSE_DELAY=-1", true);
    }

    /** The same database. */
    Database with(String setting) {
        return new Database(url + ";" + setting, autoCommit);
    }

    /** The same database through connections that do not commit by themselves. */
    Database withoutAutoCommit() {
        return new Database(url, false);
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
            if (call.equals("Connection.close")) {
                synchronized (this) {
                    open--;
                }
            }
        });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(System.err, true);
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("no " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
