package org.incidentkit.examples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.incidentkit.examples.benchmarks.rules.Clause.Field;
import org.incidentkit.rules.model.HitPolicy;

/** Rules of which no condition can be looked up as a value. */
public enum HardKind {
    /** Two ranges. */
    RANGES,
    /** Three things it must not be. */
    NEGATIONS,
    /** A pattern. */
    PATTERNS,
    /** All, any and not inside each other. */
    NESTED;

    Task task(int rules, HitPolicy policy) {
        Random random = new Random(11);
        List<Spec> specs = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            specs.add(new Spec("rule-" + i, new Clause.All(clauses(random)), "group-" + i % 40));
        }
        return new Task(specs, policy, Workload.of(rules, policy, 11).tickets());
    }

    private List<Clause> clauses(Random random) {
        Clause.Users range = range(random);
        return switch (this) {
            case RANGES -> List.of(range, range(random));
            case NEGATIONS -> List.of(not(random), not(random), not(random));
            case PATTERNS -> List.of(new Clause.Matches("word" + random.nextInt(5_000) + "[0-9]?\\b"));
            case NESTED -> List.of(new Clause.Any(List.of(not(random), range)), new Clause.Not(range(random)));
        };
    }

    private static Clause.Users range(Random random) {
        long least = random.nextInt(200);
        return new Clause.Users(least, least + random.nextInt(20));
    }

    private static Clause not(Random random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Clause.Not(
                        new Clause.Is(Field.CHANNEL, List.of("PHONE", "EMAIL").get(random.nextInt(2))));
            case 1 -> new Clause.Not(new Clause.Is(Field.SERVICE, "service-" + random.nextInt(1_250)));
            default -> new Clause.Not(new Clause.Word("word" + random.nextInt(1_250)));
        };
    }
}
