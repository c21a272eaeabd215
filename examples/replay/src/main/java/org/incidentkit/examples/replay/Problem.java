package org.incidentkit.examples.replay;

/** One thing wrong with an input file, at its place. */
record Problem(String file, Place place, String message) {

    /** {@return the problem in the form editors and terminals can follow: {@code file:line:column: message}} */
    @Override
    public String toString() {
        return place.equals(Place.WHOLE_FILE)
                ? file + ": " + message
                : file + ":" + place.line() + ":" + place.column() + ": " + message;
    }
}
