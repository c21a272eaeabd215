package org.incidentkit.jdbc.internal.sql;

import java.sql.SQLException;

/**
 * Gives a statement that is done once per item its values, in order.
 *
 * @param <E> the kind of item
 */
@FunctionalInterface
public interface ItemBinding<E> {
    /** Binds every value of an item. */
    void bind(Parameters parameters, E item) throws SQLException;
}
