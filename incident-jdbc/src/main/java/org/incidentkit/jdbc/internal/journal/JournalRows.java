package org.incidentkit.jdbc.internal.journal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.journal.StoredEvent;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.jdbc.internal.sql.Limit;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.Row;

/**
 * The row of a journal line.
 *
 * @param envelope when, to what and by whom
 * @param stored the event as stored
 * @param seal its place in the chain
 */
record JournalRows(Envelope envelope, StoredEvent stored, Seal seal) {
    private static final Limit CAUSE = new Limit("cause", 1_000);
    private static final Limit TYPE = new Limit("event type", 64);

    static void bind(Parameters parameters, TenantId tenant, JournalLine line) throws SQLException {
        Envelope envelope = line.envelope();
        parameters
                .tenant(tenant)
                .ref(envelope.record())
                .whole(envelope.seq())
                .at(envelope.occurredAt())
                .at(envelope.recordedAt())
                .text(envelope.by().actor().value())
                .text(envelope.by().onBehalfOf().map(PersonId::value))
                .text(envelope.by().cause(), CAUSE)
                .text(line.stored().type(), TYPE)
                .whole(line.stored().v())
                .longText(line.stored().payload())
                .text(line.seal().prevHash())
                .text(line.seal().hash());
    }

    /** Lines, a column at a time. */
    static void bindAll(Parameters parameters, TenantId tenant, List<JournalLine> lines) throws SQLException {
        parameters
                .tenant(tenant)
                .refs(lines, line -> line.envelope().record())
                .wholes(lines, line -> line.envelope().seq())
                .instants(lines, line -> line.envelope().occurredAt())
                .instants(lines, line -> line.envelope().recordedAt())
                .texts(lines, line -> line.envelope().by().actor().value())
                .texts(
                        lines,
                        line -> line.envelope()
                                .by()
                                .onBehalfOf()
                                .map(PersonId::value)
                                .orElse(null))
                .texts(lines, line -> CAUSE.check(line.envelope().by().cause()))
                .texts(lines, line -> TYPE.check(line.stored().type()))
                .wholes(lines, line -> line.stored().v())
                .texts(lines, line -> line.stored().payload())
                .texts(lines, line -> line.seal().prevHash())
                .texts(lines, line -> line.seal().hash());
    }

    static JournalRows read(TenantId tenant, RecordRef ref, Row row) throws SQLException {
        long seq = row.whole();
        Instant occurredAt = row.at();
        Instant recordedAt = row.at();
        PersonId actor = new PersonId(row.text());
        Optional<PersonId> onBehalfOf = row.maybe().map(PersonId::new);
        Attribution by = new Attribution(actor, onBehalfOf, row.maybe());
        StoredEvent stored = new StoredEvent(row.text(), row.small(), row.longText());
        Seal seal = new Seal(row.text(), row.text());
        return new JournalRows(new Envelope(tenant, ref, seq, occurredAt, recordedAt, by), stored, seal);
    }
}
