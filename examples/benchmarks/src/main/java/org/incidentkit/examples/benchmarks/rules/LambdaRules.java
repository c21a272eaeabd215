package org.incidentkit.examples.benchmarks.rules;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The plain way: a list of lambdas, asked one after the other; the title is cut into words once for each ticket, if any rule asks for words. */
final class LambdaRules implements Firing {
    private final List<Coded> rules = new ArrayList<>();
    private final List<Ticket> tickets;
    private final boolean first;
    private final boolean asksWords;

    /** A ticket and its words. */
    private record Seen(Ticket ticket, Set<String> words) {}

    private record Coded(String id, Predicate<Seen> when) {}

    LambdaRules(Task task) {
        task.rules().forEach(rule -> rules.add(new Coded(rule.id(), lambda(rule.when()))));
        tickets = task.tickets();
        first = task.isFirst();
        asksWords = task.rules().stream().anyMatch(rule -> rule.when().asksWords());
    }

    private static Predicate<Seen> lambda(Clause clause) {
        if (clause instanceof Clause.Is is) {
            return text(is);
        }
        if (clause instanceof Clause.Under under) {
            String path = under.path();
            String below = path + "/";
            return seen -> seen.ticket().getCategory().equals(path)
                    || seen.ticket().getCategory().startsWith(below);
        }
        if (clause instanceof Clause.Word word) {
            String wanted = word.word();
            return seen -> seen.words().contains(wanted);
        }
        if (clause instanceof Clause.Users users) {
            long least = users.least();
            long most = users.most();
            return seen -> seen.ticket().getUsers() >= least && seen.ticket().getUsers() <= most;
        }
        if (clause instanceof Clause.Matches matches) {
            Pattern pattern = Pattern.compile(matches.pattern(), Pattern.CASE_INSENSITIVE);
            return seen -> pattern.matcher(seen.ticket().getTitle()).find();
        }
        if (clause instanceof Clause.Not not) {
            Predicate<Seen> part = lambda(not.part());
            return seen -> !part.test(seen);
        }
        return clause instanceof Clause.All all ? all(all) : any((Clause.Any) clause);
    }

    private static Predicate<Seen> text(Clause.Is is) {
        String value = is.value();
        return switch (is.field()) {
            case SERVICE -> seen -> seen.ticket().getService().equals(value);
            case CATEGORY -> seen -> seen.ticket().getCategory().equals(value);
            case CHANNEL -> seen -> seen.ticket().getChannel().equals(value);
        };
    }

    private static Predicate<Seen> all(Clause.All all) {
        return all.parts().stream()
                .map(LambdaRules::lambda)
                .reduce((one, other) -> seen -> one.test(seen) && other.test(seen))
                .orElse(seen -> true);
    }

    private static Predicate<Seen> any(Clause.Any any) {
        return any.parts().stream()
                .map(LambdaRules::lambda)
                .reduce((one, other) -> seen -> one.test(seen) || other.test(seen))
                .orElse(seen -> false);
    }

    @Override
    public List<String> fired(int ticket) {
        Seen seen =
                new Seen(tickets.get(ticket), asksWords ? tickets.get(ticket).getWords() : Set.of());
        List<String> fired = new ArrayList<>();
        for (Coded rule : rules) {
            if (rule.when().test(seen)) {
                fired.add(rule.id());
                if (first) {
                    break;
                }
            }
        }
        return fired;
    }
}
