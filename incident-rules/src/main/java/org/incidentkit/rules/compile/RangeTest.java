package org.incidentkit.rules.compile;

/**
 * A range as a run of standings.
 *
 * @param field the field
 * @param slot where the standing of its value is noted
 * @param lowest the lowest standing within
 * @param highest the highest standing within
 */
record RangeTest(int field, int slot, int lowest, int highest) {}
