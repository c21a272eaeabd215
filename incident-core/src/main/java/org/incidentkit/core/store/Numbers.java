package org.incidentkit.core.store;

import org.incidentkit.core.common.TenantId;

/** Human numbers: unique and rising, gaps allowed. */
public interface Numbers {
    /**
     * The next number of a sequence.
     *
     * @param tenant whose sequence
     * @param sequence its name, at most {@value StoreBounds#LONGEST_SEQUENCE} characters, such as
     *     {@code INCIDENT-2026}
     * @return the number, first 1; never the same twice, and for one caller higher each time
     * @throws IllegalArgumentException when the name is blank or too long
     */
    long next(TenantId tenant, String sequence);
}
