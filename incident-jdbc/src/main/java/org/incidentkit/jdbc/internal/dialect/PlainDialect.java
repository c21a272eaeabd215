package org.incidentkit.jdbc.internal.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A database behind an engine that knows less than it does: no locked row is passed over, no query writes, nothing is
 * recursive. What two desks see at once is taken by the one whose update comes first.
 *
 * @param database the database
 */
public record PlainDialect(SqlDialect database) implements SqlDialect {
    @Override
    public String folder() {
        return database.folder();
    }

    @Override
    public boolean isSpokenBy(String product) {
        return database.isSpokenBy(product);
    }

    @Override
    public ServerVersion oldest() {
        return database.oldest();
    }

    @Override
    public Optional<String> trouble(Connection connection) throws SQLException {
        return database.trouble(connection);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Instant at) throws SQLException {
        database.bind(statement, index, at);
    }

    @Override
    public Optional<Instant> instant(ResultSet rows, int index) throws SQLException {
        return database.instant(rows, index);
    }

    @Override
    public String stored(String text) {
        return database.stored(text);
    }

    @Override
    public String told(String stored) {
        return database.told(stored);
    }

    @Override
    public String token() {
        return database.token();
    }

    @Override
    public String now() {
        return database.now();
    }

    @Override
    public String lockingFree() {
        return "";
    }

    @Override
    public String unlessTaken() {
        return database.unlessTaken();
    }

    @Override
    public String unlessUncounted() {
        return database.unlessUncounted();
    }

    @Override
    public String insertNew(String insert, String marks, String existing) {
        return database.insertNew(insert, marks, existing);
    }

    @Override
    public boolean isKeyAskedFor() {
        return database.isKeyAskedFor();
    }

    @Override
    public boolean isUnionKept() {
        return database.isUnionKept();
    }

    @Override
    public int longText() {
        return database.longText();
    }

    @Override
    public boolean isIsolationSet() {
        return database.isIsolationSet();
    }

    @Override
    public boolean isWaitingApart() {
        return database.isWaitingApart();
    }

    @Override
    public long longestWait(Connection connection) throws SQLException {
        return database.longestWait(connection);
    }

    @Override
    public void waitNoLonger(Connection connection, long milliseconds) throws SQLException {
        database.waitNoLonger(connection, milliseconds);
    }

    @Override
    public boolean isLost(SQLException failure) {
        return database.isLost(failure);
    }

    @Override
    public boolean isTaken(SQLException failure) {
        return database.isTaken(failure);
    }

    @Override
    public boolean isPassing(SQLException failure) {
        return database.isPassing(failure);
    }
}
