package org.incidentkit.core.lifecycle;

/** What every state stands for, whatever a host calls it; clocks and parent rules read phases, never state names. */
public enum Phase {
    /** Nobody has begun. */
    INITIAL,
    /** Work goes on. */
    ACTIVE,
    /** Work waits for something outside. */
    WAITING,
    /** Work is done, and may still be taken up again. */
    DONE,
    /** The end. */
    TERMINAL;

    /** {@return whether work is still owed: initial, active or waiting} */
    public boolean isOpen() {
        return this != DONE && this != TERMINAL;
    }
}
