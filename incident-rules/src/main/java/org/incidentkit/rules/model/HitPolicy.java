package org.incidentkit.rules.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many rules of a block may act, and how, in the terms of DMN (1.5, clause 8.2.10). Where a policy is violated, none
 * of the rules concerned acts and a finding says so; intake goes on. Watched rules are in nobody's way.
 */
public enum HitPolicy {
    /** The first rule that holds acts; the rest is not asked. */
    FIRST("F", "FIRST"),
    /** At most one rule may hold. If several do, none acts and a finding says so. */
    UNIQUE("U", "UNIQUE"),
    /** Several rules may hold when all have the same effects, which happen once. If they differ, none acts. */
    ANY("A", "ANY"),
    /** Of the rules that hold the one of the highest output priority acts; of equals the first. */
    PRIORITY("P", "PRIORITY"),
    /**
     * Every rule that holds acts, in order. A field of several values gets those of all of them, in that order; of a
     * field of one value the last to set it wins.
     */
    RULE_ORDER("R", "RULE ORDER"),
    /**
     * Every rule that holds acts, in decreasing output priority. A field of several values gets those of all of them,
     * in that order; a field of one value gets the highest.
     */
    OUTPUT_ORDER("O", "OUTPUT ORDER"),
    /** Every rule that holds acts, in order; the last to set a field wins. */
    COLLECT("C", "COLLECT"),
    /** As COLLECT, but each field gets the sum of what the rules set it to. */
    COLLECT_SUM("C+", "COLLECT +"),
    /** As COLLECT, but each field gets the least of what the rules set it to. */
    COLLECT_MIN("C<", "COLLECT <"),
    /** As COLLECT, but each field gets the greatest of what the rules set it to. */
    COLLECT_MAX("C>", "COLLECT >"),
    /** As COLLECT, but each field gets the number of rules that set it. */
    COLLECT_COUNT("C#", "COLLECT #");

    private final String symbol;
    private final String words;

    HitPolicy(String symbol, String words) {
        this.symbol = symbol;
        this.words = words;
    }

    /** {@return its letter and operator in DMN} */
    public String symbol() {
        return symbol;
    }

    /** {@return its name in the words of DMN} */
    public String words() {
        return words;
    }

    /** {@return whether its block has to say which outputs come before which} */
    public boolean isByPriority() {
        return this == PRIORITY || this == OUTPUT_ORDER;
    }

    /** {@return whether what several rules set a field to becomes one value} */
    public boolean isAggregating() {
        return name().startsWith("COLLECT_");
    }

    /** {@return the policy of that name, words or symbol, in any case; empty when there is none} */
    public static Optional<HitPolicy> of(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(policy ->
                        List.of(policy.name(), policy.words, policy.symbol).contains(upper))
                .findFirst();
    }
}
