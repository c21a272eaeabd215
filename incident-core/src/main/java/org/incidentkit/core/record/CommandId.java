package org.incidentkit.core.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The idempotency key of a request: the same key again gives the first outcome.
 *
 * @param source who chose the key: a mail gateway, a form, a monitor
 * @param key the key, unique within the source
 */
public record CommandId(
        @NotBlank @Size(max = 64) String source,
        @NotBlank @Size(max = 128) String key) {
    @Override
    public String toString() {
        return source + ':' + key;
    }
}
