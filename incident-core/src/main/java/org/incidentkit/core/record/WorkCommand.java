package org.incidentkit.core.record;

import java.util.Optional;
import org.incidentkit.core.common.Version;

/** Something to be done to one record; the kinds' own commands say what that can be. */
public interface WorkCommand {
    /** {@return the record} */
    RecordRef ref();

    /** {@return what is to be done} */
    Action action();

    /** {@return the idempotency key} */
    Optional<CommandId> id();

    /** {@return the version its author saw; a later change of the same fields is then a conflict} */
    Optional<Version> basedOn();
}
