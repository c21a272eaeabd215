package org.incidentkit.core.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/** The one place where the machine's clock and its random numbers are read. */
final class SystemSources {
    private static final int RANDOM_BYTES = 16;
    private static final int ID_BYTES = 10;

    private final SecureRandom random = new SecureRandom();

    SystemSources() {}

    /** The machine's clock, for hosts that bring none. */
    static InstantSource clock() {
        return Clock.systemUTC();
    }

    /** A seed that nobody can guess, for the salts of one decision. */
    String seed() {
        return hex(RANDOM_BYTES);
    }

    /** An id that sorts by the time it was made: 12 hex digits of milliseconds, 20 of chance. */
    String id(Instant now) {
        return String.format("%012x", now.toEpochMilli() & 0xFFFF_FFFF_FFFFL) + hex(ID_BYTES);
    }

    private String hex(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
