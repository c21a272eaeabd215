package org.incidentkit.jdbc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.incidentkit.jdbc.internal.sql.Tables;

/** Databases that hold nothing. On a server, where tables take long to make, they are emptied and used again. */
final class EmptyDatabases {
    /** What the names of tables begin with where they stand in no schema of their own. */
    static final String PREFIX = "acme_desk_";

    private enum Names {
        PREFIXED,
        IN_SCHEMA
    }

    private final Map<Names, Deque<Database>> used = new EnumMap<>(Names.class);

    synchronized Database take(boolean schema) {
        Deque<Database> some = used.computeIfAbsent(names(schema), key -> new ArrayDeque<>());
        return some.isEmpty() ? Database.fresh() : some.removeLast();
    }

    void giveUp(Database database, boolean schema) {
        if (database.product() == Product.H2) {
            database.drop();
            return;
        }
        String names = schema ? database.schema() + "." + Tables.PREFIX : PREFIX;
        for (String table : JdbcTables.ALL) {
            database.execute("DELETE FROM " + names + table);
        }
        database.execute("DELETE FROM " + names + "outbox_position");
        synchronized (this) {
            used.computeIfAbsent(names(schema), key -> new ArrayDeque<>()).addLast(database);
        }
    }

    private static Names names(boolean schema) {
        return schema ? Names.IN_SCHEMA : Names.PREFIXED;
    }
}
