package org.incidentkit.jdbc.internal.dialect;

import java.util.Comparator;

/**
 * The version of a database.
 *
 * @param major the number before the point
 * @param minor the number after it
 */
public record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {
    private static final Comparator<ServerVersion> ORDER =
            Comparator.comparingInt(ServerVersion::major).thenComparingInt(ServerVersion::minor);

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
