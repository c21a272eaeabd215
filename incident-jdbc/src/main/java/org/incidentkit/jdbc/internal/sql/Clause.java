package org.incidentkit.jdbc.internal.sql;

import java.util.List;

/**
 * A part of a statement that does several things at once.
 *
 * @param sql what it does
 * @param binding its values
 * @param isGate whether it finds or changes exactly one row, or else nothing at all may be done
 */
public record Clause(SqlText sql, Binding binding, boolean isGate) {
    /** {@return a part that has to find a row} */
    public static Clause gate(SqlText query, Binding binding) {
        return new Clause(query, binding, true);
    }

    /** {@return a part that has to change a row} */
    public static Clause changing(SqlText change, Binding binding) {
        return new Clause(new SqlText(change.table(), change.text() + " RETURNING 1"), binding, true);
    }

    /** {@return a part that changes what it finds} */
    public static Clause of(SqlText change, Binding binding) {
        return new Clause(change, binding, false);
    }

    /** {@return a part that inserts a row for each item} */
    public static <E> Clause inserting(SqlText insert, List<E> items, ItemBinding<? super E> binding) {
        return of(new SqlText(insert.table(), insert.rows(items.size())), parameters -> {
            for (E item : items) {
                binding.bind(parameters, item);
            }
        });
    }
}
