package org.incidentkit.core.record;

import java.time.Instant;
import java.util.Optional;
import org.incidentkit.core.lifecycle.HoldReason;

/**
 * Why a record waits.
 *
 * @param reason what it waits for; empty where a host's waiting state names none
 * @param until when the wait ends by itself, for scheduled waits
 */
public record Hold(Optional<HoldReason> reason, Optional<Instant> until) {}
