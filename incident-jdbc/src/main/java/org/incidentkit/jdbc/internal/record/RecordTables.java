package org.incidentkit.jdbc.internal.record;

import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.link.LinkTable;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.text.TextTable;

/**
 * What a record is put together from.
 *
 * @param names what the tables are called
 * @param dialect what the database speaks
 * @param texts the words
 * @param links the links
 * @param codec the form of bodies
 */
public record RecordTables(Tables names, SqlDialect dialect, TextTable texts, LinkTable links, SnapshotCodec codec) {}
