package org.incidentkit.jdbc.internal.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about the history of the schema. */
final class SchemaHistorySql {
    private static final String TABLE = "schema_history";

    final SqlText read;
    final SqlText insertLock;
    final SqlText lock;
    final SqlText exactTexts;
    private final Tables tables;
    private final SqlDialect dialect;

    SchemaHistorySql(Tables tables, SqlDialect dialect) {
        this.tables = tables;
        this.dialect = dialect;
        String history = tables.name(TABLE);
        read = new SqlText(history, "SELECT version, major, name, checksum FROM " + history + " ORDER BY version");
        exactTexts = new SqlText(history, "SELECT version FROM " + history + " WHERE name = UPPER(name)");
        String lockTable = tables.name("schema_lock");
        insertLock = new SqlText(lockTable, "INSERT INTO " + lockTable + " (id) VALUES (1)" + dialect.unlessTaken());
        lock = new SqlText(lockTable, "SELECT id FROM " + lockTable + " WHERE id = 1" + dialect.locking());
    }

    /** Finds nothing, as long as all tables are there. */
    SqlText probe(List<String> names) {
        return new SqlText(
                tables.name(names.size() == 1 ? names.get(0) : "*"),
                names.stream()
                        .map(name -> "SELECT COUNT(*) FROM " + tables.name(name) + " WHERE 1 = 0")
                        .collect(Collectors.joining(" UNION ALL ")));
    }

    SqlText insert(SchemaScript script) {
        return new SqlText(tables.name(TABLE), entry(script, tables, dialect));
    }

    /** Names and checksums are ours: letters and digits. */
    static String entry(SchemaScript script, Tables tables, SqlDialect dialect) {
        return "INSERT INTO " + tables.name(TABLE) + " (version, major, name, checksum, applied_at) VALUES ("
                + script.version() + ", " + script.major() + ", '" + script.name() + "', '" + script.checksum()
                + "', " + dialect.now() + ")";
    }
}
