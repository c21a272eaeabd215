package org.incidentkit.core.change;

import java.util.Set;

/** The texts of its own that a change has. */
public final class ChangeTexts {
    /** How it is done. */
    public static final String IMPLEMENTATION_PLAN = "implementationPlan";
    /** How it is undone. */
    public static final String BACKOUT_PLAN = "backoutPlan";
    /** How it is known to work. */
    public static final String TEST_PLAN = "testPlan";

    static final Set<String> NAMES = Set.of(IMPLEMENTATION_PLAN, BACKOUT_PLAN, TEST_PLAN);

    private ChangeTexts() {}
}
