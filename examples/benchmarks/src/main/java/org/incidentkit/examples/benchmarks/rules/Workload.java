package org.incidentkit.examples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.incidentkit.examples.benchmarks.rules.Clause.Field;
import org.incidentkit.rules.model.HitPolicy;

/**
 * Rules as a desk has them: one to four conditions, most on service or category, a quarter on a word of the title, a fifth
 * on a range; services, categories and words grow with the rules. About 70 % of the tickets hit something. The same
 * number gives the same workload. Skewed, few services, categories and words stand in many rules and tickets, and titles
 * are Swedish.
 */
final class Workload {
    private static final int TICKETS = 1024;
    private static final int PER_VALUE = 8;
    private static final long MOST_USERS = 200;
    private static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "PORTAL", "CHAT");

    private static final List<String> STEMS =
            List.of("skrivare", "nätverk", "lösenord", "åtkomst", "ärende", "växel", "bildskärm", "inköp");
    private static final List<String> FILLERS =
            List.of("på", "våning", "fungerar", "inte", "när", "jag", "försöker", "öppna", "sedan", "igår", "efter");

    private final Random random;
    private final int values;
    private final boolean skewed;

    private Workload(int rules, long seed, boolean skewed) {
        random = new Random(seed);
        values = Math.max(16, rules / PER_VALUE);
        this.skewed = skewed;
    }

    static Task of(int rules, HitPolicy policy, long seed) {
        return new Workload(rules, seed, false).task(rules, policy);
    }

    static Task skewed(int rules, HitPolicy policy, long seed) {
        return new Workload(rules, seed, true).task(rules, policy);
    }

    private Task task(int rules, HitPolicy policy) {
        List<Spec> specs = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            specs.add(new Spec("rule-" + i, new Clause.All(clauses()), "group-" + i % 40));
        }
        return new Task(specs, policy, tickets());
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
                title.add(known && j % 4 == 0 ? word() : filler());
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

    /** One of the values; skewed, the first tenth of them as often as all others together. */
    private int value() {
        return skewed ? (int) (values * Math.pow(random.nextDouble(), 3)) : random.nextInt(values);
    }

    private String filler() {
        return skewed ? one(FILLERS) : "filler" + random.nextInt(5000);
    }

    private String service() {
        return "service-" + value();
    }

    private String category() {
        int number = value();
        return "area-" + number % 25 + "/topic-" + number;
    }

    private String word() {
        int number = value();
        return skewed ? STEMS.get(number % STEMS.size()) + number : "word" + number;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
