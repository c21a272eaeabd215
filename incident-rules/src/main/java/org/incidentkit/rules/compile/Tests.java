package org.incidentkit.rules.compile;

import java.util.List;

/**
 * The tests of a stage, laid out.
 *
 * @param fields the fields they ask for
 * @param fieldOfListed of each test that is found by looking values up its field
 * @param ranges the ranges
 * @param asked the tests that are asked by themselves
 */
record Tests(List<FieldIndex> fields, int[] fieldOfListed, RangeTest[] ranges, Asked[] asked) {
    int slots() {
        return fields.stream().mapToInt(field -> field.orders().size()).sum();
    }
}
