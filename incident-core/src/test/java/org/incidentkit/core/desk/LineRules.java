package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.core.triage.TriageEngine;
import org.incidentkit.core.triage.TriageSource;

/**
 * A small rule engine: one rule a line, {@code id stage fact=value verb argument…}, where {@code fact=value} may be
 * {@code always}. Verbs: set, force, add, remove, clear, task, ask, watch, throw, late (throws when its effects are
 * read).
 */
record LineRules(String text) implements TriageEngine {
    static LineRules of(String... lines) {
        return new LineRules(String.join("\n", lines));
    }

    private record Rule(String id, Stage stage, String when, String verb, String argument) {
        static Rule of(String line) {
            String[] words = line.split(" ", 5);
            return new Rule(
                    words[0],
                    Stage.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    words[2],
                    words[3],
                    words.length > 4 ? words[4] : "");
        }

        boolean holds(Facts facts) {
            return when.equals("always")
                    || facts.values(fact()).stream()
                            .anyMatch(value -> value.toString().equals(wanted()));
        }

        String fact() {
            return when.substring(0, when.indexOf('='));
        }

        String wanted() {
            return when.substring(when.indexOf('=') + 1);
        }

        Map<String, String> decisive() {
            return when.equals("always") ? Map.of() : Map.of(fact(), wanted());
        }

        Optional<Effect> effect() {
            String field = argument.split(" ", 2)[0];
            String rest = argument.contains(" ") ? argument.substring(argument.indexOf(' ') + 1) : "";
            return switch (verb) {
                case "set" -> Optional.of(new Effect.Set(field, values(field, rest), false));
                case "force" -> Optional.of(new Effect.Set(field, values(field, rest), true));
                case "add" -> Optional.of(new Effect.Add(field, values(field, rest)));
                case "remove" -> Optional.of(new Effect.Remove(field, values(field, rest)));
                case "clear" -> Optional.of(new Effect.Clear(field));
                case "task" -> Optional.of(new Effect.AddTask(argument, Optional.empty(), true));
                case "taskof" -> Optional.of(new Effect.AddTask(rest, Optional.of(field), false));
                case "ask" -> Optional.of(new Effect.Request(field, Map.of("to", rest)));
                default -> Optional.empty();
            };
        }

        private static List<FactValue> values(String field, String words) {
            return Stream.of(words.split(","))
                    .filter(word -> !word.isBlank())
                    .map(word -> value(field, word))
                    .toList();
        }

        private static FactValue value(String field, String word) {
            if (field.equals(FieldNames.CATEGORY)) {
                return FactValue.Path.of(word);
            }
            return word.chars().allMatch(Character::isDigit)
                    ? new FactValue.Whole(Long.parseLong(word))
                    : FactValue.Text.of(word);
        }
    }

    private List<Rule> rules() {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isBlank())
                .map(Rule::of)
                .toList();
    }

    @Override
    public Set<String> needs() {
        return rules().stream()
                .filter(rule -> !rule.when().equals("always"))
                .map(Rule::fact)
                .collect(Collectors.toSet());
    }

    @Override
    public Decision decide(Stage stage, Facts facts, Instant now) {
        List<Rule> held = rules().stream()
                .filter(rule -> rule.stage() == stage && rule.holds(facts))
                .toList();
        held.stream().filter(rule -> rule.verb().equals("throw")).findFirst().ifPresent(rule -> {
            throw new IllegalStateException("rule " + rule.id() + " is broken");
        });
        return new Held(stage, held, source().hash());
    }

    @Override
    public TriageSource source() {
        return new TriageSource(text, Sha256.hex(text));
    }

    @Override
    public TriageEngine load(String other) {
        return new LineRules(other);
    }

    private record Held(Stage stage, List<Rule> rules, String hash) implements Decision {
        @Override
        public List<RuleEffect> effects() {
            List<RuleEffect> effects = new ArrayList<>();
            for (Rule rule : rules) {
                if (rule.verb().equals("late")) {
                    throw new IllegalStateException("rule " + rule.id() + " breaks late");
                }
                rule.effect().ifPresent(effect -> effects.add(new RuleEffect(rule.id(), effect)));
            }
            return effects;
        }

        @Override
        public List<FiredRule> fired() {
            return rules.stream()
                    .map(rule -> new FiredRule(rule.id(), !rule.verb().equals("watch"), rule.decisive()))
                    .toList();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public Trace explain() {
            return new Trace(
                    stage,
                    hash,
                    rules.stream()
                            .map(rule -> new RuleTrace(rule.id(), "", RuleTrace.Verdict.FIRED, List.of(), List.of()))
                            .toList(),
                    List.of());
        }
    }
}
