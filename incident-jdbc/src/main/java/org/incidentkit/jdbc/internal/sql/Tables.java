package org.incidentkit.jdbc.internal.sql;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the tables are called: the only text of a host's that becomes part of a statement, and therefore a plain name.
 *
 * @param schema the database schema they stand in; empty for the connection's own
 * @param prefix what each name begins with
 */
public record Tables(Optional<String> schema, String prefix) {
    /** What names begin with unless the host says otherwise. */
    public static final String PREFIX = "ik_";

    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Pattern NAME_PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,19}");

    /**
     * Checks both names.
     *
     * @throws IllegalArgumentException naming the one that is no plain name
     */
    public Tables {
        schema.ifPresent(name -> check(SCHEMA, name, "schema", "1 to 63"));
        check(NAME_PREFIX, prefix, "prefix", "1 to 20");
    }

    /**
     * A table in full.
     *
     * @param table the bare name
     * @return the name as statements use it
     */
    public String name(String table) {
        return qualifier() + prefix + table;
    }

    /** {@return what stands before the prefix: the schema and a point, or nothing} */
    public String qualifier() {
        return schema.map(name -> name + ".").orElse("");
    }

    private static void check(Pattern form, String name, String what, String length) {
        if (!form.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " '" + name + "' is not a plain name: " + length
                    + " of the letters a to z, digits and '_', beginning with a letter");
        }
    }
}
