package org.incidentkit.jdbc.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the values of a statement go, each at its place, which counts from 1. */
interface Values {
    void text(int place, @Nullable String value) throws SQLException;

    void whole(int place, long value) throws SQLException;

    void small(int place, @Nullable Integer value) throws SQLException;

    void flag(int place, boolean value) throws SQLException;

    /** An instant of whole microseconds. */
    void at(int place, @Nullable Instant value) throws SQLException;

    void column(int place, Column column) throws SQLException;

    /** The next row begins. */
    void next() throws SQLException;
}
