package org.incidentkit.core.problem;

import java.util.Set;

/** The texts of its own that a problem has. */
public final class ProblemTexts {
    /** What is seen of it. */
    public static final String SYMPTOM = "symptom";
    /** What lies behind it. */
    public static final String ROOT_CAUSE = "rootCause";
    /** How to live with it until it is fixed. */
    public static final String WORKAROUND = "workaround";
    /** How it is done away with for good. */
    public static final String SOLUTION = "solution";

    static final Set<String> NAMES = Set.of(SYMPTOM, ROOT_CAUSE, WORKAROUND, SOLUTION);

    private ProblemTexts() {}
}
