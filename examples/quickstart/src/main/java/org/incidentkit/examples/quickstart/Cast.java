package org.incidentkit.examples.quickstart;

import org.incidentkit.core.person.Actor;

/** Who acts in the story. */
final class Cast {
    /** Cannot connect, and is therefore not the one who writes. */
    static final Actor ANNA = Actor.caller("anna");
    /** A colleague who reports it for her. */
    static final Actor ERIK = Actor.caller("erik");
    /** Works on the desk. */
    static final Actor SARA = Actor.operator("sara");

    private Cast() {}
}
