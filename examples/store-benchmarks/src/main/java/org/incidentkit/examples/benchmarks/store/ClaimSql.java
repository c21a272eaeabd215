package org.incidentkit.examples.benchmarks.store;

/** The statements about due work a host would write by hand. */
final class ClaimSql {
    final String claim;
    final String records;
    final String texts;
    final String rearm;
    final String insertJournal;

    ClaimSql(String prefix) {
        String due = prefix + "due";
        claim = "UPDATE " + due + " d SET token = ?, held_until = now() + interval '1 minute' FROM (SELECT id FROM "
                + due
                + " WHERE tenant = 'default' AND kind = 'INCIDENT' AND due_at <= ?"
                + " AND (held_until IS NULL OR held_until <= now()) ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED) f"
                + " WHERE d.tenant = 'default' AND d.kind = 'INCIDENT' AND d.id = f.id RETURNING d.id";
        String some = " WHERE tenant = 'default' AND kind = 'INCIDENT' AND id = ANY (?)";
        records = "SELECT id, body, version, last_hash FROM " + prefix + "record" + some;
        texts = "SELECT id, content, salt, digest FROM " + prefix + "text" + some;
        insertJournal = PlainLines.insert(prefix);
        rearm = new PlainSql(prefix).updateDue + " AND token = ?";
    }
}
