package org.incidentkit.core.json;

/** Takes a stored form piece by piece, in the order it is written. */
interface JsonSink {
    /** An object begins. */
    void begin();

    /** A member's name, whose value follows. */
    void name(String name);

    /** The same name, written out before. */
    default void member(Label label) {
        name(label.name());
    }

    /** The object ends. */
    void end();

    /** A list begins. */
    void beginList();

    /** The list ends. */
    void endList();

    /** A whole value. */
    void value(Json value);
}
