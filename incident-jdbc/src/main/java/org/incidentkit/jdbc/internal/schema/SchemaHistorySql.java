package org.incidentkit.jdbc.internal.schema;

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

    SqlText probe(String table) {
        return new SqlText(tables.name(table), "SELECT COUNT(*) FROM " + tables.name(table) + " WHERE 1 = 0");
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
