package org.incidentkit.core.common;

import org.jspecify.annotations.Nullable;

/** The store could not be read or written. What was being committed was not written, unless the message says so. */
public final class StorageException extends IncidentKitException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what failed.
     *
     * @param message what was being done, to what, and what to do about it
     * @param cause what broke below, or null
     */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
