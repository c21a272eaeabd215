package org.incidentkit.core.change;

/** What can be meant by moving a change. */
public enum ChangeIntent {
    /** What does it touch, and how risky is it? */
    ASSESS,
    /** May it be done? */
    AUTHORIZE,
    /** When is it done? */
    SCHEDULE,
    /** It is being done. */
    IMPLEMENT,
    /** It was done, or backed out; how did it go? */
    REVIEW,
    /** It may not be done so. */
    REJECT,
    /** It has to be planned anew. */
    RESET,
    /** Nothing more is expected of it. */
    CLOSE,
    /** It is not done. */
    CANCEL
}
