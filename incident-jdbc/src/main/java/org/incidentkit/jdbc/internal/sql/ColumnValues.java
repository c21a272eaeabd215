package org.incidentkit.jdbc.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.jspecify.annotations.Nullable;

/** Collects the values of many rows, column by column. */
final class ColumnValues implements Values {
    private final List<Column> columns = new ArrayList<>();

    /** {@return what a binding gives for each item} */
    static <E> List<Column> of(SqlDialect dialect, List<E> items, ItemBinding<? super E> binding) {
        ColumnValues values = new ColumnValues();
        Parameters parameters = new Parameters(values, dialect);
        try {
            for (E item : items) {
                binding.bind(parameters, item);
                parameters.next();
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException("no statement is asked", impossible);
        }
        return values.columns;
    }

    private Column column(int place, Column.Type type) {
        if (place > columns.size()) {
            columns.add(new Column(type));
        }
        return columns.get(place - 1);
    }

    @Override
    public void text(int place, @Nullable String value) {
        column(place, Column.Type.TEXT).add(value);
    }

    @Override
    public void whole(int place, long value) {
        column(place, Column.Type.WHOLE).add(value);
    }

    @Override
    public void small(int place, @Nullable Integer value) {
        column(place, Column.Type.SMALL).add(value);
    }

    @Override
    public void flag(int place, boolean value) {
        column(place, Column.Type.FLAG).add(value);
    }

    @Override
    public void at(int place, @Nullable Instant value) {
        column(place, Column.Type.AT).add(value == null ? null : value.toString());
    }

    @Override
    public void column(int place, Column column) {
        throw new IllegalStateException("an array within an array");
    }

    @Override
    public void next() {
        // Rows are told apart by their order.
    }
}
