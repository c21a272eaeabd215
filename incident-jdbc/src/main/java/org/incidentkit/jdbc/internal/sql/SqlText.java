package org.incidentkit.jdbc.internal.sql;

import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

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

    /**
     * The same for many rows at once, whose values come column by column: its text does not depend on how many they are.
     *
     * @param columns what the values for each question mark are
     * @return the statement, as databases with arrays know it
     */
    String each(List<Column.Type> columns) {
        StringJoiner marks = new StringJoiner(", ", "unnest(", ")");
        StringJoiner names = new StringJoiner(", ", " AS n(", ")");
        for (int i = 0; i < columns.size(); i++) {
            marks.add(columns.get(i).mark());
            names.add("p" + i);
        }
        String rows = marks.toString() + names;
        if (text.startsWith("INSERT")) {
            int from = text.indexOf("VALUES (");
            return text.substring(0, from) + "SELECT * FROM " + rows + text.substring(text.indexOf(')', from) + 1);
        }
        int where = text.indexOf(" WHERE ");
        String named = named(text.substring(0, where) + (text.startsWith("UPDATE") ? " FROM " : " USING "), 0);
        int before =
                (int) text.substring(0, where).chars().filter(c -> c == '?').count();
        return named + rows + named(text.substring(where), before);
    }

    /** Question marks become columns of the rows. */
    private static String named(String part, int first) {
        StringBuilder named = new StringBuilder();
        int column = first;
        for (char c : part.toCharArray()) {
            named.append(c == '?' ? "n.p" + column++ : String.valueOf(c));
        }
        return named.toString();
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
