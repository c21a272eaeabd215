package org.incidentkit.examples.benchmarks.rules;

/**
 * A rule for every contender.
 *
 * @param id its id
 * @param when when it holds
 * @param group the group it assigns
 */
record Spec(String id, Clause.All when, String group) {
    Spec assigning(String other) {
        return new Spec(id, when, other);
    }
}
