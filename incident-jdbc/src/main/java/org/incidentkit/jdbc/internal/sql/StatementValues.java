package org.incidentkit.jdbc.internal.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.jspecify.annotations.Nullable;

/** Gives values to a statement; each further row goes into its batch. */
record StatementValues(PreparedStatement statement, SqlDialect dialect) implements Values {
    @Override
    public void text(int place, @Nullable String value) throws SQLException {
        statement.setString(place, value);
    }

    @Override
    public void whole(int place, long value) throws SQLException {
        statement.setLong(place, value);
    }

    @Override
    public void small(int place, @Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.INTEGER);
        } else {
            statement.setInt(place, value);
        }
    }

    @Override
    public void flag(int place, boolean value) throws SQLException {
        statement.setBoolean(place, value);
    }

    @Override
    public void at(int place, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            dialect.bind(statement, place, value);
        }
    }

    @Override
    public void column(int place, Column column) throws SQLException {
        statement.setArray(place, column.of(statement.getConnection()));
    }

    @Override
    public void next() throws SQLException {
        statement.addBatch();
    }
}
