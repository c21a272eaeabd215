package org.incidentkit.gates;

import java.util.Set;

/** Every exception from a house rule, in one place: one class each, by its full name, nested classes included. */
final class Allowances {
    /** Where a desk without a host's clock gets its time, and where statements are timed for whoever asks for DEBUG. */
    static final Set<String> CLOCK =
            Set.of("org.incidentkit.core.desk.SystemSources", "org.incidentkit.jdbc.internal.sql.StatementLog");

    /** Where a desk without a host's generator gets its random numbers. */
    static final Set<String> RANDOM = Set.of("org.incidentkit.core.desk.SystemSources");

    /** The contract kit lets callers race each other; nothing else starts a thread. */
    static final Set<String> THREADS = Set.of("org.incidentkit.core.store.contract.Race");

    /** Where a desk without a host's validator gets the default one; every other class sees the Jakarta API only. */
    static final Set<String> VALIDATOR = Set.of("org.incidentkit.core.desk.DefaultValidator");

    static final Set<String> MUTABLE_STATIC_STATE = Set.of();

    private Allowances() {}
}
