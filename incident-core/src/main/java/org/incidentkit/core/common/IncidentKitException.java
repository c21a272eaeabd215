package org.incidentkit.core.common;

import org.jspecify.annotations.Nullable;

/** The world broke: a store that cannot be reached, a record that cannot be read. The leaves say which. */
public abstract class IncidentKitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * For the leaves.
     *
     * @param message what happened, to what, and what to do
     * @param cause what broke below, or null
     */
    protected IncidentKitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
