package org.incidentkit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.rules.model.HitPolicy;

/** What a block sets, told field by field, each as the policy has it. */
final class NaiveOutputs {
    private static final Set<String> LISTS = Set.of("tags", "watchers");

    private NaiveOutputs() {}

    static List<Effect> of(HitPolicy policy, List<List<Effect>> does) {
        List<Effect> all = does.stream().flatMap(List::stream).toList();
        boolean merges = policy.isAggregating() || policy == HitPolicy.RULE_ORDER || policy == HitPolicy.OUTPUT_ORDER;
        if (!merges) {
            return all;
        }
        List<Effect> made = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (Effect effect : all) {
            if (!(effect instanceof Effect.Set set)) {
                made.add(effect);
            } else if (policy == HitPolicy.RULE_ORDER && !LISTS.contains(set.field())) {
                made.add(effect);
            } else if (told.add(set.field())) {
                List<List<FactValue>> values = new ArrayList<>();
                for (Effect other : all) {
                    if (other instanceof Effect.Set alike && alike.field().equals(set.field())) {
                        values.add(alike.values());
                    }
                }
                made.add(new Effect.Set(set.field(), one(policy, set.field(), values), true));
            }
        }
        return made;
    }

    private static List<FactValue> one(HitPolicy policy, String field, List<List<FactValue>> values) {
        if (policy.isAggregating()) {
            return List.of(
                    aggregate(policy, values.stream().map(list -> list.get(0)).toList()));
        }
        if (!LISTS.contains(field)) {
            return values.get(0);
        }
        List<FactValue> all = new ArrayList<>();
        for (FactValue value : values.stream().flatMap(List::stream).toList()) {
            if (all.stream().noneMatch(there -> lower(there).equals(lower(value)))) {
                all.add(value);
            }
        }
        return all;
    }

    private static FactValue aggregate(HitPolicy policy, List<FactValue> values) {
        if (policy == HitPolicy.COLLECT_COUNT) {
            return new FactValue.Whole(values.size());
        }
        if (!(values.get(0).key() instanceof BigDecimal)) {
            Stream<FactValue> sorted =
                    values.stream().sorted((one, other) -> moment(one).compareTo(moment(other)));
            List<FactValue> inOrder = sorted.toList();
            return policy == HitPolicy.COLLECT_MIN ? inOrder.get(0) : inOrder.get(inOrder.size() - 1);
        }
        BigDecimal result = null;
        for (FactValue value : values) {
            BigDecimal number = new BigDecimal(value.toString());
            result = result == null
                    ? number
                    : policy == HitPolicy.COLLECT_SUM
                            ? result.add(number)
                            : policy == HitPolicy.COLLECT_MIN ? result.min(number) : result.max(number);
        }
        return new FactValue.Decimal(java.util.Objects.requireNonNull(result));
    }

    private static java.time.Instant moment(FactValue value) {
        return java.time.Instant.parse(value.toString());
    }

    static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
