package org.incidentkit.jdbc.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;

/** The values of one statement, taken in order. What no database of ours can hold is refused here, by name. */
public final class Parameters {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final Values values;
    private final SqlDialect dialect;
    private int index;

    Parameters(Values values, SqlDialect dialect) {
        this.values = values;
        this.dialect = dialect;
    }

    /** A tenant. */
    public Parameters tenant(TenantId tenant) throws SQLException {
        return text(tenant.value());
    }

    /** A record: its kind and its id. */
    public Parameters ref(RecordRef ref) throws SQLException {
        return text(ref.kind().name()).text(ref.id());
    }

    /** A text whose length the domain has checked. */
    public Parameters text(String value) throws SQLException {
        values.text(++index, dialect.stored(value));
        return this;
    }

    /**
     * A text for a column of limited length.
     *
     * @throws IllegalArgumentException when it is longer
     */
    public Parameters text(String value, Limit limit) throws SQLException {
        return text(limit.check(value));
    }

    /** A text, or null. */
    public Parameters text(Optional<String> value) throws SQLException {
        values.text(++index, value.map(dialect::stored).orElse(null));
        return this;
    }

    /** A text for a column of limited length, or null. */
    public Parameters text(Optional<String> value, Limit limit) throws SQLException {
        return text(value.map(limit::check));
    }

    /** A text of any length, for its one column or two: the beginning, and what is too long for the first. */
    public Parameters longText(String value) throws SQLException {
        if (dialect.longText() == Integer.MAX_VALUE) {
            return text(value);
        }
        if (value.length() <= dialect.longText()) {
            return text(value).text(Optional.empty());
        }
        int cut = dialect.longText();
        if (Character.isHighSurrogate(value.charAt(cut - 1))) {
            cut--;
        }
        return text(value.substring(0, cut)).text(value.substring(cut));
    }

    /** A number. */
    public Parameters whole(long value) throws SQLException {
        values.whole(++index, value);
        return this;
    }

    /** A small number, or null. */
    public Parameters small(Optional<Integer> value) throws SQLException {
        values.small(++index, value.orElse(null));
        return this;
    }

    /** Yes or no. */
    public Parameters flag(boolean value) throws SQLException {
        values.flag(++index, value);
        return this;
    }

    /**
     * An instant, truncated to whole microseconds.
     *
     * @throws IllegalArgumentException when it lies outside the years 1 to 9999
     */
    public Parameters at(Instant value) throws SQLException {
        if (value.isBefore(EARLIEST) || value.isAfter(LATEST)) {
            throw new IllegalArgumentException("instant " + value + " is not in the years 1 to 9999");
        }
        values.at(++index, Microseconds.truncate(value));
        return this;
    }

    /** An instant, or null. */
    public Parameters at(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return at(value.get());
        }
        values.at(++index, null);
        return this;
    }

    /** Values of many rows, column by column. */
    Parameters columns(List<Column> columns) throws SQLException {
        for (Column column : columns) {
            values.column(++index, column);
        }
        return this;
    }

    /** The next item's values follow. */
    void next() throws SQLException {
        values.next();
        index = 0;
    }
}
