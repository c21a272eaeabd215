package org.incidentkit.jdbc.internal.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.jspecify.annotations.Nullable;

/** The values of one statement, taken in order. What no database of ours can hold is refused here, by name. */
public final class Parameters {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final PreparedStatement statement;
    private final SqlDialect dialect;
    private int index;

    Parameters(PreparedStatement statement, SqlDialect dialect) {
        this.statement = statement;
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
        statement.setString(++index, dialect.stored(value));
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
        statement.setString(++index, value.map(dialect::stored).orElse(null));
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
        statement.setLong(++index, value);
        return this;
    }

    /** A small number, or null. */
    public Parameters small(Optional<Integer> value) throws SQLException {
        if (value.isPresent()) {
            statement.setInt(++index, value.get());
        } else {
            statement.setNull(++index, Types.INTEGER);
        }
        return this;
    }

    /** Yes or no. */
    public Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    /**
     * An instant, truncated to whole microseconds.
     *
     * @throws IllegalArgumentException when it lies outside the years 1 to 9999
     */
    public Parameters at(Instant value) throws SQLException {
        dialect.bind(statement, ++index, checked(value));
        return this;
    }

    private static Instant checked(Instant value) {
        if (value.isBefore(EARLIEST) || value.isAfter(LATEST)) {
            throw new IllegalArgumentException("instant " + value + " is not in the years 1 to 9999");
        }
        return Microseconds.truncate(value);
    }

    /** An instant, or null. */
    public Parameters at(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return at(value.get());
        }
        statement.setNull(++index, Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    /** The texts of several items as one array, for databases that have such; null where an item has none. */
    public <E> Parameters texts(List<E> items, Function<? super E, @Nullable String> value) throws SQLException {
        @Nullable String[] texts = new @Nullable String[items.size()];
        for (int i = 0; i < texts.length; i++) {
            String text = value.apply(items.get(i));
            texts[i] = text == null ? null : dialect.stored(text);
        }
        return array("text", texts);
    }

    /** The records of several items as two arrays: their kinds and their ids. */
    public <E> Parameters refs(List<E> items, Function<? super E, RecordRef> ref) throws SQLException {
        return texts(items, item -> ref.apply(item).kind().name())
                .texts(items, item -> ref.apply(item).id());
    }

    /** The numbers of several items as one array. */
    public <E> Parameters wholes(List<E> items, ToLongFunction<? super E> value) throws SQLException {
        return array("bigint", items.stream().mapToLong(value).boxed().toArray(Long[]::new));
    }

    /**
     * The instants of several items as one array, each truncated to whole microseconds.
     *
     * @throws IllegalArgumentException when one lies outside the years 1 to 9999
     */
    public <E> Parameters instants(List<E> items, Function<? super E, Instant> value) throws SQLException {
        return array(
                "text",
                items.stream()
                        .map(item -> checked(value.apply(item)).toString())
                        .toArray(String[]::new));
    }

    private Parameters array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** The next item's values follow. */
    void addBatch() throws SQLException {
        statement.addBatch();
        index = 0;
    }
}
