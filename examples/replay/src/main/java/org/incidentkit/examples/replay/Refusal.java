package org.incidentkit.examples.replay;

/** A row whose state the desk did not follow to: refused by its lifecycle and corrected, or not known at all. */
record Refusal(Row row, String from, boolean known) {

    String describe(String file) {
        String what = known
                ? "'" + from + "' to '" + row.stateName() + "' is refused and corrected"
                : "the mapping does not know the state '" + row.stateName() + "', '" + from + "' stays";
        return new Problem(file, row.state(), row.number() + ": " + what).toString();
    }
}
