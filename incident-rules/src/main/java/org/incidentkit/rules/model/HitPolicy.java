package org.incidentkit.rules.model;

/** How many rules of a block may act, in the terms of DMN. */
public enum HitPolicy {
    /** The first rule that holds acts; the rest is not asked. */
    FIRST,
    /** At most one rule may hold. If several do, none acts and a finding says so. */
    UNIQUE,
    /** Every rule that holds acts, in order; the last to set a field wins. */
    COLLECT
}
