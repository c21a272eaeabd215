package org.incidentkit.rules.model;

/** How large rule sets and their documents may be: enough for ten thousand rules, too little to hurt. */
public final class RuleLimits {
    /** Characters of a document. */
    public static final int CHARACTERS = 8 * 1024 * 1024;
    /** Values, lists and mappings of a document. */
    public static final int NODES = 1_000_000;
    /** Levels of nesting of a document. */
    public static final int NESTING = 1_100;
    /** Levels of nesting of a condition. */
    public static final int CONDITION_NESTING = 500;
    /** Rules of a rule set. */
    public static final int RULES = 20_000;
    /** Conditions of a rule set, counted at every place they stand. */
    public static final int CONDITIONS = 75_000;
    /** Characters of a pattern. */
    public static final int PATTERN = 1_000;
    /** Steps of a pattern, its counted repeats written out. */
    public static final int PATTERN_STEPS = 10_000;
    /** Characters of an id or a name. */
    public static final int NAME = 100;
    /** Problems that are told one by one. */
    public static final int PROBLEMS = 1_000;

    private RuleLimits() {}
}
