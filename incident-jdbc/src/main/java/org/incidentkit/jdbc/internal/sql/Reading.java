package org.incidentkit.jdbc.internal.sql;

import java.sql.SQLException;

/**
 * Makes a value of a row.
 *
 * @param <T> the kind of value
 */
@FunctionalInterface
public interface Reading<T> {
    /** {@return the value} */
    T read(Row row) throws SQLException;
}
