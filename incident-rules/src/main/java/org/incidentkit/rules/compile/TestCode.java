package org.incidentkit.rules.compile;

/** A test as one number: how it is answered, and which of its kind it is. */
final class TestCode {
    /** Found to hold when the values of its field are looked up; all others of the field do not hold. */
    static final int LISTED = 0;
    /** A range: answered by where the value stands among the bounds of all ranges. */
    static final int RANGE = 1;
    /** Asked by itself, once in a decision. */
    static final int ASKED = 2;

    private static final int BITS = 2;

    private TestCode() {}

    static int of(int kind, int number) {
        return number << BITS | kind;
    }

    static int kind(int code) {
        return code & (1 << BITS) - 1;
    }

    static int number(int code) {
        return code >>> BITS;
    }
}
