package org.incidentkit.jdbc.internal.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that many rows have for one question mark, for databases that take an array of them. */
final class Column {
    private final Type type;
    private final List<@Nullable Object> values = new ArrayList<>();

    Column(Type type) {
        this.type = type;
    }

    /** What values are, and what the database calls it. */
    enum Type {
        TEXT("text", new String[0]),
        WHOLE("int8", new Long[0]),
        SMALL("int4", new Integer[0]),
        FLAG("bool", new Boolean[0]),
        AT("timestamptz", new String[0]);

        private final String sql;
        private final Object[] none;

        Type(String sql, Object[] none) {
            this.sql = sql;
            this.none = none;
        }

        /** A question mark that stands for all values. */
        String mark() {
            return "CAST(? AS " + sql + "[])";
        }
    }

    Type type() {
        return type;
    }

    void add(@Nullable Object value) {
        values.add(value);
    }

    Array of(Connection connection) throws SQLException {
        return connection.createArrayOf(type.sql, values.toArray(Arrays.copyOf(type.none, 0)));
    }
}
