package org.incidentkit.core.store;

import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;

/**
 * That a command was done: its key, what it asked for, and what came of it.
 *
 * @param id the idempotency key
 * @param digest SHA-256 of the request in hex, so that another request under the same key is told apart
 * @param record the record it led to
 * @param version that record's version right after it
 */
public record CommandKey(CommandId id, String digest, RecordRef record, Version version) {
    /**
     * Checks the form of the key.
     *
     * @throws IllegalArgumentException when its source or key is blank or too long, or the version is none
     */
    public CommandKey {
        StoreBounds.key(id, version);
    }
}
