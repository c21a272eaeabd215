package org.incidentkit.core.problem;

/** What can be meant by moving a problem. */
public enum ProblemIntent {
    /** Is it one, and how bad? */
    ASSESS,
    /** What is its cause? */
    ANALYSE,
    /** The cause is known; it is being done away with. */
    FIX,
    /** It is over, one way or another; the code says how. */
    RESOLVE,
    /** It was not over after all. */
    REANALYSE,
    /** Nothing more is expected of it. */
    CLOSE
}
