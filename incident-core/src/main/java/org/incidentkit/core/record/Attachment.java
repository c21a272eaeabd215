package org.incidentkit.core.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A file by reference; its bytes are the host's to keep.
 *
 * @param name the file's name
 * @param mediaType its media type, as in RFC 6838
 * @param size its size in bytes
 * @param digest its SHA-256, in hex
 */
public record Attachment(
        @NotBlank @Size(max = 255) String name,
        @NotBlank @Size(max = 127) String mediaType,
        @PositiveOrZero long size,
        @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String digest) {}
