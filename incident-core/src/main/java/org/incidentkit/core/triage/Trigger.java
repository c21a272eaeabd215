package org.incidentkit.core.triage;

/** What a decision is taken on. Facts carry it under {@link TriageFacts#TRIGGER}. */
public enum Trigger {
    /** The record was opened. */
    ON_CREATE,
    /** Fields changed; the facts name them under {@link TriageFacts#CHANGED}. */
    ON_UPDATE,
    /** A moment came. */
    ON_TIMER
}
