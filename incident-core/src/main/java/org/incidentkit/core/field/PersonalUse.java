package org.incidentkit.core.field;

import java.time.Period;
import java.util.Objects;

/**
 * Why a field holds personal data, and for how long.
 *
 * @param purpose what the data is needed for; never blank
 * @param retention how long it is kept after its record has ended; never negative
 */
public record PersonalUse(String purpose, Period retention) {
    /** Checks both. */
    public PersonalUse {
        Objects.requireNonNull(retention, "retention");
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("purpose is blank: personal data needs a declared purpose");
        }
        if (retention.isNegative()) {
            throw new IllegalArgumentException("retention " + retention + " is negative");
        }
    }
}
