package org.incidentkit.examples.quickstart;

import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;

/** Who acts in the story. */
final class Cast {
    /** Cannot connect, and is therefore not the one who writes. */
    static final Actor ANNA = Actor.caller("anna");
    /** A colleague who reports it for her. */
    static final Actor ERIK = Actor.caller("erik");
    /** Works on the desk. */
    static final Actor SARA = Actor.operator("sara");
    /** Looks for causes, and plans what does away with them. */
    static final Actor KARIN = Actor.of(PersonId.of("karin"), Role.COORDINATOR, Role.APPROVER);
    /** Agrees to changes, or does not. */
    static final Actor PER = Actor.of(PersonId.of("per"), Role.APPROVER);
    /** Keeps the network running. */
    static final Actor OLLE = Actor.operator("olle");
    /** A program of the host that acts on what has happened. */
    static final Actor COORDINATION = Actor.of(PersonId.of("coordination"), Role.COORDINATOR);

    private Cast() {}
}
