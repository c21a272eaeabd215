package org.incidentkit.core.change;

/** How large a change is. */
public enum ChangeSize {
    /** One plan, few people. */
    MINOR,
    /** Several plans, phases and parties. */
    MAJOR
}
