package org.incidentkit.jdbc.internal.sql;

import org.incidentkit.core.common.StorageException;

/** A commit that failed: it may have happened all the same, so it is never done again here. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StorageException failure;

    Undecided(StorageException failure) {
        super(failure.getMessage(), failure, false, false);
        this.failure = failure;
    }

    StorageException failure() {
        return failure;
    }
}
