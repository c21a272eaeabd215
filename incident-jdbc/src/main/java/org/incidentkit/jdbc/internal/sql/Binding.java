package org.incidentkit.jdbc.internal.sql;

import java.sql.SQLException;

/** Gives a statement its values, in order. */
@FunctionalInterface
public interface Binding {
    /** Binds every value. */
    void bind(Parameters parameters) throws SQLException;
}
