package org.incidentkit.examples.benchmarks.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.RuleEngine;
import org.incidentkit.rules.RuleSet;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;

/** This library: facts are made beforehand, everything else (words too) is done in the decision. */
final class IncidentKitRules implements Firing {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final RuleEngine engine;
    private final Facts[] facts;

    IncidentKitRules(Task task) {
        engine = RuleEngine.compile(ruleSet(task));
        facts = task.tickets().stream().map(IncidentKitRules::facts).toArray(Facts[]::new);
    }

    static RuleSet ruleSet(Task task) {
        List<Rule> rules = task.rules().stream().map(IncidentKitRules::rule).toList();
        List<FieldDefinition> own = List.of(FieldDefinition.of("users", FieldType.INTEGER));
        return RuleSet.of(new RuleDefinitions(
                "benchmark", own, Map.of(Stage.ASSIGN, List.of(new Block("assign", task.policy(), rules)))));
    }

    static Facts facts(Ticket ticket) {
        return Facts.builder()
                .text("title", ticket.getTitle())
                .text("kind", "INCIDENT")
                .text("service", ticket.getService())
                .path("category", ticket.getCategory())
                .text("channel", ticket.getChannel())
                .whole("users", ticket.getUsers())
                .text("trigger", "ON_CREATE")
                .build();
    }

    private static Rule rule(Spec spec) {
        return Rule.builder()
                .id(spec.id())
                .condition(condition(spec.when()))
                .addEffects(new Effect.Set("group", List.of(FactValue.Text.of(spec.group())), false))
                .build();
    }

    private static Condition condition(Clause clause) {
        if (clause instanceof Clause.Is is) {
            return Conditions.field(is.field().word()).is(is.value());
        }
        if (clause instanceof Clause.Under under) {
            return new FactTest.Under("category", List.of(FactValue.Path.of(under.path())));
        }
        if (clause instanceof Clause.Word word) {
            return Conditions.field("title").anyWord(word.word());
        }
        if (clause instanceof Clause.Users users) {
            return Conditions.field("users").between(users.least(), users.most());
        }
        if (clause instanceof Clause.Matches matches) {
            return Conditions.field("title").matches(matches.pattern());
        }
        if (clause instanceof Clause.Not not) {
            return new Not(condition(not.part()));
        }
        return clause instanceof Clause.All all
                ? new All(all.parts().stream().map(IncidentKitRules::condition).toList())
                : new Any(((Clause.Any) clause)
                        .parts().stream().map(IncidentKitRules::condition).toList());
    }

    @Override
    public Decision decide(int ticket) {
        return engine.decide(Stage.ASSIGN, facts[ticket], NOW);
    }

    RuleEngine engine() {
        return engine;
    }

    Facts facts(int ticket) {
        return facts[ticket];
    }

    @Override
    public List<String> fired(int ticket) {
        return decide(ticket).firedIds();
    }
}
