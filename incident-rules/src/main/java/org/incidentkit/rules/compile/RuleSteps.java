package org.incidentkit.rules.compile;

import java.util.BitSet;

/**
 * The conditions of rules as steps.
 *
 * @param code the steps
 * @param entry of each rule the first one
 * @param limited the rules that are not always valid
 */
record RuleSteps(Code code, int[] entry, BitSet limited) {}
