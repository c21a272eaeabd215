package org.incidentkit.core.store;

import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.CommandId;

/** The one way to write: all of it or nothing. */
public interface Commits {
    /**
     * Writes records, their journal lines, texts, due rows, outbox pointers and the command's key in one go. Every
     * insert is gated on all version checks: a stale commit leaves nothing behind.
     *
     * <p>Each record's due row is armed anew, and a claim on it ends. Words are taken from the journal lines only: what
     * was erased since the record was read does not come back with it. Two records of a kind never share a number.
     *
     * @param tenant whose records they are
     * @param changes what is to be written
     * @return whether it was
     * @throws org.incidentkit.core.common.StorageException when the store cannot say; the caller may ask again with
     *     the same key
     */
    CommitResult commit(TenantId tenant, Changes changes);

    /**
     * What was done under a key.
     *
     * @param tenant whose command
     * @param id the key
     * @return what came of it; empty when nothing was done under it
     */
    Optional<CommandKey> done(TenantId tenant, CommandId id);
}
