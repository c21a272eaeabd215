package org.incidentkit.jdbc.internal.sql;

import java.util.List;
import java.util.function.Function;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;

/**
 * A part of a statement that does several things at once.
 *
 * @param rows how many rows it has to find or change, or else nothing at all may be done; 0 for any number
 * @param form what it does, and its values
 */
public record Clause(int rows, Function<SqlDialect, Part> form) {
    /** What is asked of a part. */
    public enum Need {
        /** Nothing. */
        NONE,
        /** That it finds its row. */
        FOUND,
        /** That it changes each of its rows. */
        CHANGED
    }

    /**
     * How a part reads, for one row or for any number of them.
     *
     * @param sql the statement for one row
     * @param columns what its values are when they come column by column; empty for one row
     * @param need what is asked of it
     */
    public record Reads(SqlText sql, List<Column.Type> columns, Need need) {
        static Reads one(SqlText sql, Need need) {
            return new Reads(sql, List.of(), need);
        }

        /** {@return its text} */
        public String text() {
            String text = columns.isEmpty() ? sql.text() : sql.each(columns);
            return need == Need.CHANGED ? text + " RETURNING 1" : text;
        }
    }

    /**
     * What a part does.
     *
     * @param reads how it reads
     * @param binding its values
     */
    public record Part(Reads reads, Binding binding) {}

    /** {@return a part that has to find a row} */
    public static Clause gate(SqlText query, Binding binding) {
        return new Clause(1, dialect -> new Part(Reads.one(query, Need.FOUND), binding));
    }

    /** {@return a part that has to change a row for each item} */
    public static <E> Clause changing(SqlText change, List<E> items, ItemBinding<? super E> binding) {
        return new Clause(items.size(), dialect -> part(dialect, Reads.one(change, Need.CHANGED), items, binding));
    }

    /** {@return a part that changes what it finds for each item} */
    public static <E> Clause of(SqlText change, List<E> items, ItemBinding<? super E> binding) {
        return new Clause(0, dialect -> part(dialect, Reads.one(change, Need.NONE), items, binding));
    }

    private static <E> Part part(SqlDialect dialect, Reads one, List<E> items, ItemBinding<? super E> binding) {
        if (items.size() == 1) {
            return new Part(one, parameters -> binding.bind(parameters, items.get(0)));
        }
        List<Column> columns = ColumnValues.of(dialect, items, binding);
        Reads many = new Reads(one.sql(), columns.stream().map(Column::type).toList(), one.need());
        return new Part(many, parameters -> parameters.columns(columns));
    }
}
