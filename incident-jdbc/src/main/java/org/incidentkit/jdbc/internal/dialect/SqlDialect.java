package org.incidentkit.jdbc.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Every fact that differs from one database to the next. Stateless and thread-safe. */
public interface SqlDialect {
    /** {@return the folder of its schema scripts} */
    String folder();

    /** {@return whether a database that calls itself so is one of these} */
    boolean isSpokenBy(String product);

    /** Binds an instant of whole microseconds. */
    void bind(PreparedStatement statement, int index, Instant at) throws SQLException;

    /** {@return the instant in a column; empty for null} */
    Optional<Instant> instant(ResultSet rows, int index) throws SQLException;

    /** {@return a query of one row: a text that is unique in the world, and what time it is} */
    String tokenAndTime();

    /** {@return what time it is, as part of a statement} */
    String now();

    /** {@return what makes a query lock the rows it finds, leaving out those that others have locked} */
    String lockingFree();

    /** {@return what makes a query lock the rows it finds, waiting for others} */
    String locking();

    /** {@return how many characters the first column of a long text takes; the rest goes into the second} */
    int longText();

    /** {@return whether a unique key was taken} */
    boolean isTaken(SQLException failure);

    /** {@return whether the same transaction, done again, may succeed} */
    boolean isPassing(SQLException failure);
}
