package org.incidentkit.jdbc.internal.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Every fact that differs from one database to the next. Stateless and thread-safe. */
public interface SqlDialect {
    /** {@return the folder of its schema scripts} */
    String folder();

    /** {@return whether a database that calls itself so is one of these} */
    boolean isSpokenBy(String product);

    /** {@return the oldest version that has all that our statements ask for} */
    ServerVersion oldest();

    /** {@return why a database is set so that it would not keep its promises; empty for most} */
    default Optional<String> trouble(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /** Binds an instant of whole microseconds. */
    default void bind(PreparedStatement statement, int index, Instant at) throws SQLException {
        statement.setObject(index, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** {@return the instant in a column; empty for null} */
    default Optional<Instant> instant(ResultSet rows, int index) throws SQLException {
        return Optional.ofNullable(rows.getObject(index, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** {@return a text as columns can hold it; two texts never become one} */
    default String stored(String text) {
        return text;
    }

    /** {@return the text that was {@link #stored}} */
    default String told(String stored) {
        return stored;
    }

    /** {@return a text that is unique in the world, as part of a statement} */
    String token();

    /** {@return what time it is, as part of a statement} */
    String now();

    /** {@return what makes a query lock the rows it finds, leaving out those that others have locked} */
    default String lockingFree() {
        return " FOR UPDATE SKIP LOCKED";
    }

    /** {@return what makes a query lock the rows it finds, waiting for others} */
    default String locking() {
        return " FOR UPDATE";
    }

    /** {@return what makes an insert do nothing where a unique key is taken; empty where it fails, harming nothing else} */
    default String unlessTaken() {
        return "";
    }

    /**
     * {@return what makes an insert do nothing where the row is there already, because the update before it changed
     * nothing and was therefore not counted; empty where updates count the rows they find}
     */
    default String unlessUncounted() {
        return "";
    }

    /**
     * An insert of a row that may be there already, and then stays as it is.
     *
     * @param insert its beginning: INSERT INTO, the table, its columns
     * @param marks a question mark for each of them
     * @param existing a query by the key that finds the row that is there
     * @return the statement
     */
    default String insertNew(String insert, String marks, String existing) {
        return insert + " VALUES (" + marks + ")" + unlessTaken();
    }

    /** {@return whether {@link #insertNew} takes the values of the key once more after those of the columns} */
    default boolean isKeyAskedFor() {
        return false;
    }

    /** {@return whether an index is entered at the row that (a, b) &gt; (?, ?) names} */
    default boolean isSeekingByRow() {
        return false;
    }

    /** {@return whether a recursive query leaps from one value of an index to the next, rather than read all between} */
    default boolean isLeapingByRecursion() {
        return false;
    }

    /** {@return whether a union, once compiled, is kept; otherwise two queries cost less than one} */
    default boolean isUnionKept() {
        return true;
    }

    /** {@return how many characters a column of long text takes; what is longer goes on in a second column} */
    default int longText() {
        return Integer.MAX_VALUE;
    }

    /** {@return the columns of a long text} */
    default String longColumns(String column) {
        return longText() < Integer.MAX_VALUE ? column + ", " + column + "_rest" : column;
    }

    /** {@return whether a transaction has to be told to be READ COMMITTED; otherwise any isolation does} */
    default boolean isIsolationSet() {
        return true;
    }

    /**
     * {@return whether a query can write on its way, so that a commit is one statement; otherwise one statement follows
     * the other}
     */
    default boolean isWritingInQueries() {
        return false;
    }

    /** {@return whether such a statement has undone itself, because a gate was shut or a unique key taken} */
    default boolean isGateShut(SQLException failure) {
        return false;
    }

    /** {@return whether the time a statement may take does not end its waiting for rows that others hold} */
    default boolean isWaitingApart() {
        return false;
    }

    /** {@return how many milliseconds a connection waits for such rows} */
    default long longestWait(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("statements end their waiting themselves");
    }

    /** Has a connection wait so many milliseconds for such rows. */
    default void waitNoLonger(Connection connection, long milliseconds) throws SQLException {
        throw new UnsupportedOperationException("statements end their waiting themselves");
    }

    /** {@return whether the connection was lost, so that it is not known what became of its last statement} */
    default boolean isLost(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** {@return whether a unique key was taken} */
    boolean isTaken(SQLException failure);

    /** {@return whether the same transaction, done again, may succeed} */
    boolean isPassing(SQLException failure);
}
