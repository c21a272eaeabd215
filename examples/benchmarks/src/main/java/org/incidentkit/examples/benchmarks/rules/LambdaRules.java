package org.incidentkit.examples.benchmarks.rules;

import com.google.re2j.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.RuleEffect;

/**
 * The plain way: a list of lambdas, asked one after the other. It does what ours does, and no more: the title is cut into
 * words once for each ticket, if any rule asks for words (the matrix does not, so neither of the two cuts them there),
 * and the answer names the rule set, the ticket and the moment beside the rules that fired and what they do. It reads
 * plain objects by their getters and compares texts letter by letter; ours reads typed facts by name and folds case.
 */
final class LambdaRules implements Firing {
    private final List<Coded> rules = new ArrayList<>();
    private final List<Ticket> tickets;
    private final boolean first;
    private final boolean asksWords;

    /** A ticket and its words. */
    private record Seen(Ticket ticket, Set<String> words) {}

    private record Coded(String id, RuleEffect effect, Predicate<Seen> when) {}

    /** What a decision says. */
    private record Decided(String ruleSet, Ticket ticket, Instant now, List<String> fired, List<RuleEffect> effects) {}

    LambdaRules(Task task) {
        task.rules().forEach(rule -> rules.add(coded(rule)));
        tickets = task.tickets();
        first = task.isFirst();
        asksWords = task.rules().stream().anyMatch(rule -> rule.when().asksWords());
    }

    private static Coded coded(Spec rule) {
        Effect effect = new Effect.Set("group", List.of(FactValue.Text.of(rule.group())), false);
        return new Coded(rule.id(), new RuleEffect(rule.id(), effect), lambda(rule.when()));
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
        return decide(ticket).fired();
    }

    @Override
    public Decided decide(int ticket) {
        Seen seen =
                new Seen(tickets.get(ticket), asksWords ? tickets.get(ticket).getWords() : Set.of());
        List<String> fired = new ArrayList<>();
        List<RuleEffect> effects = new ArrayList<>();
        for (Coded rule : rules) {
            if (rule.when().test(seen)) {
                if (first) {
                    return decided(seen, List.of(rule.id()), List.of(rule.effect()));
                }
                fired.add(rule.id());
                effects.add(rule.effect());
            }
        }
        return decided(seen, fired, effects);
    }

    private static Decided decided(Seen seen, List<String> fired, List<RuleEffect> effects) {
        return new Decided("lambdas", seen.ticket(), IncidentKitRules.NOW, fired, effects);
    }
}
