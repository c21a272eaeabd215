package org.incidentkit.jdbc.internal.link;

import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about links. */
final class LinkSql {
    private static final String KEY =
            "tenant = ? AND kind = ? AND id = ? AND type = ? AND target_kind = ? AND target_id = ?";

    final SqlText insertNew;
    final boolean isKeyAskedFor;
    final SqlText delete;
    private final String table;
    private final String records;

    LinkSql(Tables tables, SqlDialect dialect) {
        table = tables.name("link");
        records = tables.name("record");
        insertNew = sql(dialect.insertNew(
                "INSERT INTO " + table + " (tenant, kind, id, type, target_kind, target_id)",
                SqlText.marks(6),
                "SELECT 1 FROM " + table + " WHERE " + KEY));
        isKeyAskedFor = dialect.isKeyAskedFor();
        delete = sql("DELETE FROM " + table + " WHERE " + KEY);
    }

    SqlText to(String seen) {
        return sql("SELECT l.kind, l.id, l.type FROM " + table + " l JOIN " + records
                + " r ON r.tenant = l.tenant AND r.kind = l.kind AND r.id = l.id"
                + " WHERE l.tenant = ? AND l.target_kind = ? AND l.target_id = ?" + seen);
    }

    /** Links of sources of one kind to so many targets of one kind; those of the work that changed last come first. */
    SqlText toAny(LinkQuery query, String seen) {
        boolean work = query.sources() != RecordKind.CI && query.sources() != RecordKind.CONFIGURATION;
        return sql("SELECT l.kind, l.id, l.type, l.target_kind, l.target_id FROM " + table + " l JOIN " + records
                + " r ON r.tenant = l.tenant AND r.kind = l.kind AND r.id = l.id"
                + " WHERE l.tenant = ? AND l.kind = ? AND l.target_kind = ? AND l.target_id IN ("
                + SqlText.marks(query.targets().size()) + ")" + (query.type().isPresent() ? " AND l.type = ?" : "")
                + (query.open() ? " AND r.is_open = TRUE" : "") + seen + " ORDER BY "
                + (work ? "r.updated_at DESC, " : "")
                + "l.id, l.type, l.target_kind, l.target_id FETCH FIRST ? ROWS ONLY");
    }

    private SqlText sql(String text) {
        return new SqlText(table, text);
    }
}
