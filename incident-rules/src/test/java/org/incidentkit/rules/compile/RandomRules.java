package org.incidentkit.rules.compile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.OutputPriority;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleMode;
import org.incidentkit.rules.model.RuleTrigger;

/** Rule sets over a {@link RandomWorld}: some small, some large enough for every part of the index to be used. */
final class RandomRules {
    private static final List<Effect> EFFECTS = List.of(
            new Effect.Set("colour", List.of(FactValue.Text.of("vpn")), false),
            new Effect.Set("colour", List.of(FactValue.Text.of("å")), true),
            new Effect.Clear("colour"),
            new Effect.Set("users", List.of(new FactValue.Whole(9)), false),
            new Effect.Set("title", List.of(FactValue.Text.of("vpn är nere")), false),
            new Effect.Set("category", List.of(FactValue.Path.of("net/vpn")), false),
            new Effect.Add("tags", List.of(FactValue.Text.of("a"))),
            new Effect.Remove("tags", List.of(FactValue.Text.of("A"))));

    private final Random random;
    private final RandomWorld world;
    private Shape shape = Shape.ANY;

    private enum Shape {
        /** Anything. */
        ANY,
        /** All rules ask for a few values of a few fields, and are always valid. */
        TABLE,
        /** Many rules with the same alternatives. */
        ALIKE
    }

    RandomRules(Random random) {
        this.random = random;
        this.world = new RandomWorld(random);
    }

    RuleDefinitions definitions() {
        List<Block> blocks = new ArrayList<>();
        shape = world.often(15) ? Shape.TABLE : world.often(5) ? Shape.ALIKE : Shape.ANY;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int most = world.often(30) ? 200 : shape == Shape.TABLE ? 20 : 6;
            blocks.add(block(blocks.size(), shape == Shape.ALIKE ? 130 : random.nextInt(most + 1)));
        }
        return new RuleDefinitions("random", List.of(), Map.of(Stage.CLASSIFY, blocks));
    }

    private Block block(int number, int size) {
        // The fewer act, the further later rules are looked at.
        int watched = world.one(List.of(10, 60, 95));
        int nested = world.one(List.of(0, 0, 3));
        HitPolicy policy = world.one(List.of(HitPolicy.values()));
        List<OutputPriority> priorities = policy.isByPriority()
                ? List.of(new OutputPriority("colour", List.of(FactValue.Text.of("å"), FactValue.Text.of("vpn"))))
                : List.of();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Effect effect = world.one(effects(policy));
            rules.add(rule("r" + number + "-" + i, condition(nested), effect, watched));
        }
        return new Block("block " + number, policy, priorities, rules);
    }

    private Condition condition(int nested) {
        return switch (shape) {
            case TABLE -> world.cell();
            case ALIKE -> world.alternatives();
            case ANY -> nested > 0 ? world.condition(nested) : world.flat();
        };
    }

    /** Outputs of which one comes first, and effects that fit the policy. */
    private static List<Effect> effects(HitPolicy policy) {
        return policy.isAggregating()
                ? EFFECTS.stream()
                        .filter(effect -> !(effect instanceof Effect.Set set)
                                || set.field().equals("users"))
                        .toList()
                : EFFECTS;
    }

    private Rule rule(String id, Condition condition, Effect effect, int watched) {
        Rule.Builder rule = Rule.builder()
                .id(id)
                .order(random.nextInt(3))
                .condition(condition)
                .addEffects(effect)
                .mode(world.often(watched) ? RuleMode.MONITOR : world.often(5) ? RuleMode.INACTIVE : RuleMode.ACTIVE)
                .stop(world.often(5));
        if (world.often(20)) {
            rule.addTriggers(new RuleTrigger.Update(Set.of(world.one(List.of("users", "colour", "tags")))));
        }
        if (world.often(20)) {
            rule.addTriggers(new RuleTrigger.Create());
        }
        if (world.often(10)) {
            rule.addTriggers(new RuleTrigger.Timer(world.one(RandomWorld.TIMERS)));
        }
        if (shape != Shape.TABLE && world.often(10)) {
            rule.validFrom(RandomWorld.NOW.plus(Duration.ofHours(random.nextInt(3) - 1)));
        }
        if (shape != Shape.TABLE && world.often(10)) {
            rule.validUntil(RandomWorld.NOW.plus(Duration.ofHours(random.nextInt(3) - 1)));
        }
        return rule.build();
    }
}
