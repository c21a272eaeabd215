package org.incidentkit.core.sla;

/** To whom a promise is made. */
public enum SlaKind {
    /** To a customer. */
    SLA,
    /** Between groups of the same organisation. */
    OLA,
    /** By a supplier. */
    UNDERPINNING_CONTRACT
}
