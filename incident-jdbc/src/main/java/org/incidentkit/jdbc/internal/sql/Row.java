package org.incidentkit.jdbc.internal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;

/** The columns of one row, read in order. */
public final class Row {
    private final ResultSet rows;
    private final SqlDialect dialect;
    private int index;

    Row(ResultSet rows, SqlDialect dialect) {
        this.rows = rows;
        this.dialect = dialect;
    }

    /** {@return a record: its kind and its id} */
    public RecordRef ref() throws SQLException {
        return new RecordRef(RecordKind.valueOf(text()), text());
    }

    /** {@return a text} */
    public String text() throws SQLException {
        return dialect.told(rows.getString(++index));
    }

    /** {@return a text; empty for null} */
    public Optional<String> maybe() throws SQLException {
        return Optional.ofNullable(rows.getString(++index)).map(dialect::told);
    }

    /** {@return a text of any length, from its one column or two} */
    public String longText() throws SQLException {
        return maybeLong().orElse("");
    }

    /** {@return a text of any length, from its one column or two; empty for null} */
    public Optional<String> maybeLong() throws SQLException {
        Optional<String> beginning = maybe();
        if (dialect.longText() == Integer.MAX_VALUE) {
            return beginning;
        }
        Optional<String> rest = maybe();
        return rest.isEmpty() ? beginning : beginning.map(text -> text + rest.get());
    }

    /** {@return a number} */
    public long whole() throws SQLException {
        return rows.getLong(++index);
    }

    /** {@return a small number} */
    public int small() throws SQLException {
        return rows.getInt(++index);
    }

    /** {@return yes or no} */
    public boolean flag() throws SQLException {
        return rows.getBoolean(++index);
    }

    /** {@return an instant} */
    public Instant at() throws SQLException {
        return maybeAt().orElseThrow();
    }

    /** {@return an instant; empty for null} */
    public Optional<Instant> maybeAt() throws SQLException {
        return dialect.instant(rows, ++index);
    }

    boolean next() throws SQLException {
        index = 0;
        return rows.next();
    }
}
