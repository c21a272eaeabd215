package org.incidentkit.jdbc.internal.sql;

import java.util.Collections;

/**
 * A statement, written once per store.
 *
 * @param table the table it is about, for whoever has to look into a failure
 * @param text the statement, its values left open
 */
public record SqlText(String table, String text) {
    /** {@return an insert of so many rows instead of one} */
    public String rows(int count) {
        int from = text.indexOf("VALUES (") + "VALUES ".length();
        int to = text.indexOf(')', from) + 1;
        return text.substring(0, to) + (", " + text.substring(from, to)).repeat(count - 1) + text.substring(to);
    }

    /** {@return a question mark for each column of a list} */
    public static String marks(String columns) {
        return marks(columns.split(",", -1).length);
    }

    /** {@return so many question marks} */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
