package org.incidentkit.core.store;

import org.incidentkit.core.common.TenantId;

/** Human numbers: unique and rising, gaps allowed. */
public interface Numbers {
    /**
     * The next number of a sequence.
     *
     * @param tenant whose sequence
     * @param sequence its name, at most 40 characters, such as {@code INCIDENT-2026}
     * @return the number, from 1
     */
    long next(TenantId tenant, String sequence);
}
