package org.incidentkit.core.store;

import java.time.Duration;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;

/** What every store refuses alike, because only a caller's mistake can ask for it. For those who write a store. */
public final class StoreBounds {
    /** The longest name of a sequence, in characters. */
    public static final int LONGEST_SEQUENCE = 40;
    /** The longest name of a consumer, in characters. */
    public static final int LONGEST_CONSUMER = 64;
    /** The longest human number, in characters. */
    public static final int LONGEST_NUMBER = 64;
    /** The longest source of a command's key, in characters. */
    public static final int LONGEST_KEY_SOURCE = 64;
    /** The longest key of a command within its source, in characters. */
    public static final int LONGEST_KEY = 128;

    private StoreBounds() {}

    /**
     * Checks how many are asked for.
     *
     * @param limit at least 1
     * @return the limit
     * @throws IllegalArgumentException when it is less
     */
    public static int limit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is not positive");
        }
        return limit;
    }

    /**
     * Checks a lease.
     *
     * @param lease not negative
     * @return the lease
     * @throws IllegalArgumentException when it is negative
     */
    public static Duration lease(Duration lease) {
        if (lease.isNegative()) {
            throw new IllegalArgumentException("lease " + lease + " is negative");
        }
        return lease;
    }

    /**
     * Checks a position in the outbox.
     *
     * @param position at least 0
     * @return the position
     * @throws IllegalArgumentException when it is less
     */
    public static long position(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position + " is negative");
        }
        return position;
    }

    /**
     * Checks the name of a sequence.
     *
     * @param sequence the name, not blank, at most {@value #LONGEST_SEQUENCE} characters
     * @return the name
     * @throws IllegalArgumentException when it is not
     */
    public static String sequence(String sequence) {
        return named("sequence", sequence, LONGEST_SEQUENCE);
    }

    /**
     * Checks the name of a consumer.
     *
     * @param consumer the name, not blank, at most {@value #LONGEST_CONSUMER} characters
     * @return the name
     * @throws IllegalArgumentException when it is not
     */
    public static String consumer(String consumer) {
        return named("consumer", consumer, LONGEST_CONSUMER);
    }

    static void number(RecordRef ref, String number) {
        named("number of " + ref, number, LONGEST_NUMBER);
    }

    static void key(CommandId id, Version version) {
        named("source of command", id.source(), LONGEST_KEY_SOURCE);
        named("key of command", id.key(), LONGEST_KEY);
        if (version.equals(Version.NONE)) {
            throw new IllegalArgumentException("command " + id + " led to no version of its record");
        }
    }

    private static String named(String what, String name, int longest) {
        if (name.isBlank() || name.length() > longest) {
            throw new IllegalArgumentException(what + " '" + name + "' is not 1 to " + longest + " characters");
        }
        return name;
    }
}
