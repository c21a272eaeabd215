package org.incidentkit.examples.benchmarks.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.person.PersonId;

/** Journal lines by hand, with what they happened because of. */
final class PlainLines {
    private PlainLines() {}

    static String insert(String prefix) {
        return "INSERT INTO " + prefix
                + "journal (tenant, kind, id, seq, occurred_at, recorded_at, actor, on_behalf_of, cause, type, v,"
                + " payload, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    static void bind(PreparedStatement statement, JournalLine line) throws SQLException {
        int next = 1;
        statement.setString(next++, TenantId.DEFAULT.value());
        statement.setString(next++, line.envelope().record().kind().name());
        statement.setString(next++, line.envelope().record().id());
        statement.setLong(next++, line.envelope().seq());
        statement.setObject(next++, line.envelope().occurredAt().atOffset(ZoneOffset.UTC));
        statement.setObject(next++, line.envelope().recordedAt().atOffset(ZoneOffset.UTC));
        statement.setString(next++, line.envelope().by().actor().value());
        statement.setObject(
                next++, line.envelope().by().onBehalfOf().map(PersonId::value).orElse(null), Types.VARCHAR);
        statement.setObject(next++, line.envelope().by().cause().orElse(null), Types.VARCHAR);
        statement.setString(next++, line.stored().type());
        statement.setInt(next++, line.stored().v());
        statement.setString(next++, line.stored().payload());
        statement.setString(next++, line.seal().prevHash());
        statement.setString(next, line.seal().hash());
    }
}
