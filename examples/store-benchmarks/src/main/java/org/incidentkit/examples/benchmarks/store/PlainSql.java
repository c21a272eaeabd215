package org.incidentkit.examples.benchmarks.store;

import java.util.Collections;

/** The statements a host would write by hand, on the same tables under another prefix. */
final class PlainSql {
    private static final String STATE = "version, last_hash, number, state, phase, is_open, priority_rank, category,"
            + " group_id, caller, requester, title_text, opened_at, updated_at, due_at, body_form, body";
    private static final String KEY = " WHERE tenant = ? AND kind = ? AND id = ?";

    final String insertRecord;
    final String updateRecord;
    final String findRecord;
    final String findTexts;
    final String configuration;
    final String createNumbers;
    final String drawNumbers;
    final String insertJournal;
    final String insertText;
    final String insertOutbox;
    final String insertDue;
    final String updateDue;

    PlainSql(String prefix) {
        String record = prefix + "record";
        insertRecord = insert(record, STATE + ", tenant, kind, id");
        updateRecord = "UPDATE " + record + " SET " + STATE.replace(",", " = ?,") + " = ?" + KEY + " AND version = ?";
        findRecord = "SELECT body, version, last_hash FROM " + record + KEY;
        findTexts = "SELECT content, number, digest, salt FROM " + prefix + "text" + KEY;
        createNumbers = "CREATE SEQUENCE IF NOT EXISTS " + prefix + "numbers INCREMENT BY 20";
        drawNumbers = "SELECT NEXTVAL('" + prefix + "numbers')";
        configuration = "SELECT version FROM " + record
                + " WHERE tenant = 'default' AND kind = 'CONFIGURATION' AND id = 'desk'";
        insertJournal = insert(
                prefix + "journal",
                "tenant, kind, id, seq, occurred_at, recorded_at, actor, on_behalf_of, cause, type, v, payload,"
                        + " prev_hash, hash");
        insertText = insert(prefix + "text", "tenant, kind, id, number, digest, salt, content");
        insertOutbox = insert(prefix + "outbox", "tenant, kind, id, seq");
        insertDue = insert(prefix + "due", "due_at, tenant, kind, id");
        updateDue = "UPDATE " + prefix + "due SET due_at = ?, token = NULL, held_until = NULL" + KEY;
    }

    private static String insert(String table, String columns) {
        int count = columns.split(",", -1).length;
        return "INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
