package org.incidentkit.examples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.incidentkit.examples.benchmarks.rules.Clause.Field;
import org.incidentkit.rules.model.HitPolicy;

/**
 * Rules as a desk has them: one to four conditions, most on service or category, a quarter on a word of the title, a fifth
 * on a range; services, categories and words grow with the rules. About 70 % of the tickets hit something. The same
 * number gives the same workload.
 */
final class Workload {
    private static final int TICKETS = 1024;
    private static final int PER_VALUE = 8;
    private static final long MOST_USERS = 200;
    private static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "PORTAL", "CHAT");

    private final Random random;
    private final int values;

    private Workload(int rules, long seed) {
        random = new Random(seed);
        values = Math.max(16, rules / PER_VALUE);
    }

    static Task of(int rules, HitPolicy policy, long seed) {
        Workload workload = new Workload(rules, seed);
        List<Spec> specs = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            specs.add(new Spec("rule-" + i, new Clause.All(workload.clauses()), "group-" + i % 40));
        }
        return new Task(specs, policy, workload.tickets());
    }

    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        int place = random.nextInt(20);
        if (place < 10) {
            clauses.add(new Clause.Is(Field.SERVICE, service()));
        } else if (place < 15) {
            clauses.add(new Clause.Is(Field.CATEGORY, category()));
        } else if (place < 18) {
            clauses.add(new Clause.Under(category()));
        }
        if (random.nextInt(4) == 0 || clauses.isEmpty()) {
            clauses.add(new Clause.Word(word()));
        }
        if (random.nextInt(5) == 0) {
            long least = random.nextInt((int) MOST_USERS);
            clauses.add(new Clause.Users(least, random.nextBoolean() ? MOST_USERS : least + 40));
        }
        if (random.nextInt(3) == 0) {
            clauses.add(new Clause.Is(Field.CHANNEL, one(CHANNELS)));
        }
        return clauses;
    }

    List<Ticket> tickets() {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            boolean known = random.nextInt(100) < 75;
            List<String> title = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                title.add(known && j % 4 == 0 ? word() : "filler" + random.nextInt(5000));
            }
            String service = known ? service() : "unlisted-" + i;
            String category = known ? category() + (random.nextBoolean() ? "/detail" : "") : "misc/" + i;
            tickets.add(new Ticket(title, service, category, reach()));
        }
        return tickets;
    }

    private Ticket.Reach reach() {
        return new Ticket.Reach(one(CHANNELS), random.nextInt((int) MOST_USERS));
    }

    private String service() {
        return "service-" + random.nextInt(values);
    }

    private String category() {
        int number = random.nextInt(values);
        return "area-" + number % 25 + "/topic-" + number;
    }

    private String word() {
        return "word" + random.nextInt(values);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
