package org.incidentkit.core.imports;

/**
 * What an import of many histories came to.
 *
 * @param written how many were written
 * @param known how many were there already
 * @param refused how many the desk said no to
 * @param broken how many could not be decided or kept
 */
public record ImportTotals(long written, long known, long refused, long broken) {
    /** {@return how many there were} */
    public long all() {
        return written + known + refused + broken;
    }
}
