package org.incidentkit.core.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.store.QueuePosition;

/**
 * How far arming the open records of a tenant has come in this program. It is forgotten when the program ends: then
 * arming begins anew, and passes quickly over what is armed.
 */
final class Sweeps {
    private final Map<TenantId, Sweep> sweeps = new ConcurrentHashMap<>();

    /**
     * Where a sweep stands.
     *
     * @param version the version of the configuration the records are armed for
     * @param after the place in the queue of all open work after which it goes on
     * @param count how many records were armed so far
     */
    record Sweep(Version version, Optional<QueuePosition> after, long count) {}

    /** The sweep under way, or its beginning. */
    Sweep of(TenantId tenant, Version version) {
        return Optional.ofNullable(sweeps.get(tenant))
                .filter(sweep -> sweep.version().equals(version))
                .orElseGet(() -> new Sweep(version, Optional.empty(), 0));
    }

    void keep(TenantId tenant, Sweep sweep) {
        sweeps.put(tenant, sweep);
    }

    void end(TenantId tenant) {
        sweeps.remove(tenant);
    }
}
