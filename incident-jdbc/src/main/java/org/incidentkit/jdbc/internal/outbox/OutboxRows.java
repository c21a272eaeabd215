package org.incidentkit.jdbc.internal.outbox;

import java.sql.SQLException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.StoreBounds;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.Row;

/** The rows of pointers and of consumers. */
final class OutboxRows {
    private OutboxRows() {}

    static void bind(Parameters parameters, TenantId tenant, Envelope envelope) throws SQLException {
        parameters.tenant(tenant).ref(envelope.record()).whole(envelope.seq());
    }

    static Outbox.Pointer read(Row row) throws SQLException {
        return new Outbox.Pointer(row.whole(), row.ref(), row.whole());
    }

    static void consumer(Parameters parameters, TenantId tenant, String name) throws SQLException {
        parameters.tenant(tenant).text(StoreBounds.consumer(name));
    }
}
