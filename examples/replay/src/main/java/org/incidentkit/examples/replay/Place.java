package org.incidentkit.examples.replay;

/** Where something stands in a file, both counted from one; a column counts characters of its physical line. */
record Place(int line, int column) implements Comparable<Place> {

    /** The file as a whole, for what has no place inside it. */
    static final Place WHOLE_FILE = new Place(0, 0);

    static final Place START = new Place(1, 1);

    @Override
    public int compareTo(Place other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
