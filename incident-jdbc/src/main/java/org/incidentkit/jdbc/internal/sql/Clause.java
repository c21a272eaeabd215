package org.incidentkit.jdbc.internal.sql;

import java.util.List;
import java.util.function.Function;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;

/**
 * A part of a statement that does several things at once.
 *
 * @param table the table it is about
 * @param rows how many rows it has to find or change, or else nothing at all may be done; 0 for any number
 * @param form what it does, and its values
 */
public record Clause(String table, int rows, Function<SqlDialect, Part> form) {
    /**
     * What a part does.
     *
     * @param text its text
     * @param binding its values
     */
    public record Part(String text, Binding binding) {}

    /** {@return a part that has to find a row} */
    public static Clause gate(SqlText query, Binding binding) {
        return new Clause(query.table(), 1, dialect -> new Part(query.text(), binding));
    }

    /** {@return a part that has to change a row for each item} */
    public static <E> Clause changing(SqlText change, List<E> items, ItemBinding<? super E> binding) {
        return new Clause(change.table(), items.size(), dialect -> {
            Part part = part(dialect, change, items, binding);
            return new Part(part.text() + " RETURNING 1", part.binding());
        });
    }

    /** {@return a part that changes what it finds for each item} */
    public static <E> Clause of(SqlText change, List<E> items, ItemBinding<? super E> binding) {
        return new Clause(change.table(), 0, dialect -> part(dialect, change, items, binding));
    }

    private static <E> Part part(SqlDialect dialect, SqlText change, List<E> items, ItemBinding<? super E> binding) {
        if (items.size() == 1) {
            return new Part(change.text(), parameters -> binding.bind(parameters, items.get(0)));
        }
        List<Column> columns = ColumnValues.of(dialect, items, binding);
        return new Part(change.each(columns), parameters -> parameters.columns(columns));
    }
}
